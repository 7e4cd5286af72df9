-- One seller's parcel of an order. The last check is requirement F7 once more, where no program can get around it: what
-- was handed over cannot be cancelled, and what is cancelled was not handed over.
create table delivery (
    delivery_id uuid primary key,
    order_id uuid not null,
    seller_id uuid not null,
    buyer_id uuid not null,
    status text not null check (status in
        ('preparing', 'started', 'inTransit', 'outForDelivery', 'delivered', 'failed', 'returned', 'cancelled')),
    place text,
    changed_at timestamptz not null,
    step_count integer not null check (step_count > 0),
    courier text,
    waybill text,
    unique (order_id, seller_id),
    check ((courier is null) = (waybill is null)),
    check ((courier is null) = (status in ('preparing', 'cancelled')))
)
