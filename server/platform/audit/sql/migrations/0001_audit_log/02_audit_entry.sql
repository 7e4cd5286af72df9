create table audit_entry (
    number bigint not null unique,
    admin_id uuid not null,
    action text not null,
    subject text not null,
    facts jsonb not null,
    at timestamptz not null,
    hash bytea not null
)
