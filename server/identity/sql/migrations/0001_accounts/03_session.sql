create table session (
    id uuid primary key,
    user_id uuid not null references account,
    opened_at timestamptz not null,
    ended_at timestamptz
)
