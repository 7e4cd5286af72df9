create table idempotency_key (
    owner text not null,
    key text not null,
    operation text not null,
    fingerprint bytea not null,
    started_at timestamptz not null default now(),
    reference text, -- to what a command of two steps has begun
    status int, -- the answer; null while there is none
    media_type text,
    headers jsonb,
    body bytea,
    primary key (owner, key)
)
