create table refresh_token (
    hash bytea primary key,
    session_id uuid not null references session on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz
)
