-- Address and lines are what the buyer agreed to: written once and never changed. ask_after and asked belong to the
-- queue of those who wait for their money: nobody asks payment about the order before ask_after, and asked tells
-- whether payment may have heard of it.
create table orders (
    order_id uuid primary key,
    buyer_id uuid not null,
    buyer_name text not null,
    address jsonb not null,
    payment_method text not null,
    lines jsonb not null,
    total bigint not null check (total >= 0),
    status text not null check (status in ('awaitingPayment', 'placed', 'shipping', 'completed', 'paymentFailed',
        'expired', 'cancelling', 'cancelled')),
    ordered_at timestamptz not null,
    pay_until timestamptz not null,
    deferred_at timestamptz,
    payment_id uuid,
    decline_reason text not null default '',
    arrived uuid[] not null default '{}',
    asked boolean not null default true,
    ask_after timestamptz not null,
    constraint a_trade_is_paid check (payment_id is not null
        or status in ('awaitingPayment', 'paymentFailed', 'expired', 'cancelled'))
)
