create table password_reset (
    user_id uuid primary key references account on delete cascade,
    code_hash text not null,
    expires_at timestamptz not null
)
