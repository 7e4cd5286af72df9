create table audit_entry (
    id bigint generated always as identity primary key,
    admin_id uuid not null,
    action text not null,
    subject text not null,
    facts jsonb not null,
    at timestamptz not null
)
