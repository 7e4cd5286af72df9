create table difference (order_id uuid primary key, parts text[] not null)
