-- The view of one order: the document as its readers see it, and beside it what lists and figures look for.
create table order_view (
    order_id uuid primary key,
    version integer not null default 0,
    status text not null,
    buyer_id uuid,
    total bigint,
    ordered_at timestamptz,
    placed_at timestamptz,
    refunded_at timestamptz,
    refunded bigint,
    document jsonb
)
