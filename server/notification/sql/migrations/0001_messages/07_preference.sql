create table preference (
    user_id uuid primary key,
    language text not null check (language in ('ko', 'en')),
    muted text[] not null default '{}'
)
