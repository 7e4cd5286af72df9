-- Copies taken for one line of an order: held until they are released or sold, once.
create table reservation (
    order_id uuid not null references orders,
    book_id uuid not null references stock,
    seller_id uuid not null,
    quantity integer not null check (quantity > 0),
    state text not null default 'held' check (state in ('held', 'released', 'sold')),
    primary key (order_id, book_id)
)
