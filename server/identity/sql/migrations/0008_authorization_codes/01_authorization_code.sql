create table authorization_code (
    hash bytea primary key,
    session_id uuid not null references session on delete cascade,
    client text not null,
    redirect_uri text not null,
    challenge text not null,
    open_id boolean not null,
    nonce text,
    expires_at timestamptz not null,
    used_at timestamptz
)
