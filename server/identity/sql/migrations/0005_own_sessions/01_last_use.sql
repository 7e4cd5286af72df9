alter table session
    add column last_used_at timestamptz,
    add column address text,
    add column device text
