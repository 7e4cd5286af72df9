create table stock_entry (
    id uuid primary key,
    book_id uuid not null references book,
    kind text not null check (kind in ('received', 'corrected', 'shipped')),
    delta integer not null,
    note text not null,
    order_id uuid check (order_id is null or kind = 'shipped'),
    at timestamptz not null
)
