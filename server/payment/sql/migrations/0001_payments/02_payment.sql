-- check_at is when the provider is asked next what became of a payment that is still only requested; null: never.
create table payment (
    order_id uuid primary key references order_money,
    payment_id uuid not null unique,
    buyer_id uuid not null,
    amount bigint not null check (amount >= 0),
    method text not null,
    status text not null check (status in ('requested', 'approved', 'declined', 'refunding', 'refunded')),
    decline_reason text not null default '',
    check_at timestamptz,
    checks integer not null default 0
)
