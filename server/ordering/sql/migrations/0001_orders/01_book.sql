-- Ordering's own copy of what store tells about its books, so that orders are taken while store is away.
create table book (
    book_id uuid primary key,
    seller_id uuid not null,
    title text not null,
    price bigint not null check (price >= 0),
    withdrawn boolean not null default false,
    version integer not null
)
