-- Whom an order concerns. Ids of orders sort by time, so a user's newest orders stand at the end of the key.
create table order_party (
    user_id uuid not null,
    order_id uuid not null references order_view,
    role text not null check (role in ('buyer', 'seller')),
    status text not null,
    primary key (user_id, order_id)
)
