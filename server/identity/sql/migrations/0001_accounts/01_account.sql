create table account (
    id uuid primary key,
    email text not null unique,
    name text not null,
    language text not null check (language in ('ko', 'en')),
    roles text[] not null,
    password_hash text not null,
    shop_name text,
    seller_status text check (seller_status in ('applied', 'approved')),
    applied_at timestamptz,
    registered_at timestamptz not null,
    version integer not null,
    check (seller_status is null or (shop_name is not null and applied_at is not null))
)
