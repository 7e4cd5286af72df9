create table book (
    id uuid primary key,
    seller_id uuid not null,
    seller_name text not null,
    isbn text check (isbn ~ '^97[89][0-9]{10}$'),
    title text not null check (title <> ''),
    authors text[] not null,
    publisher text,
    published_year integer,
    language text,
    category text not null,
    description text not null,
    price bigint not null check (price > 0),
    cover text,
    on_hand integer not null check (on_hand >= 0),
    version integer not null check (version > 0),
    withdrawn boolean not null default false,
    registered_at timestamptz not null
)
