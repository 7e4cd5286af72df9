create table usual_address (
    user_id uuid not null references account on delete cascade,
    fingerprint bytea not null,
    seen_at timestamptz not null,
    primary key (user_id, fingerprint)
)
