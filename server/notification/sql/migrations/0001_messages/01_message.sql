-- One fact told to one user, once. It has no number until the one who numbers has seen it committed, so that a reader
-- who has read up to some number never misses a smaller one that appears later. It is put into words when it is read.
create table message (
    event_id uuid not null,
    user_id uuid not null,
    seq bigint generated always as identity,
    number bigint,
    kind text not null,
    facts jsonb not null,
    at timestamptz not null,
    read_at timestamptz,
    primary key (event_id, user_id)
)
