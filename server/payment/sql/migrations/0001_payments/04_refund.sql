-- Money that has to go back, once per order; refunded_at is when it had.
create table refund (
    order_id uuid primary key references payment,
    due_at timestamptz not null,
    attempts integer not null default 0,
    refunded_at timestamptz
)
