create table mail_order (
    id uuid primary key,
    kind text not null check (kind in ('password-reset', 'password-changed')),
    email text not null,
    ordered_at timestamptz not null,
    due_at timestamptz not null,
    attempts integer not null
)
