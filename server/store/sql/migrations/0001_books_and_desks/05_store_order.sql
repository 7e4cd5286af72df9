create table store_order (
    order_id uuid not null,
    seller_id uuid not null,
    buyer_name text not null,
    address jsonb not null,
    lines jsonb not null,
    status text not null,
    courier text,
    waybill text,
    shipment_requested_at timestamptz,
    place text,
    placed_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (order_id, seller_id)
)
