-- A copy of what store tells. `words` and `title_key` are folded by the program, so that they are the same under every
-- locale; see server/storefront/domain/folding.h.
create table book (
    id uuid primary key,
    seller_id uuid not null,
    seller_name text not null,
    isbn text,
    title text not null,
    authors text[] not null,
    publisher text,
    published_year integer,
    language text,
    category text not null,
    price bigint not null,
    cover text,
    version integer not null,
    withdrawn boolean not null default false,
    title_key text collate "C" not null,
    words tsvector not null
)
