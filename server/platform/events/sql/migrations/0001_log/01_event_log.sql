-- What this service tells the others. A row has no position until the relay numbers it, after it was committed.
-- data is json and not jsonb: it goes out as it came in, and nobody looks inside.
create table event_log (
    seq bigint generated always as identity primary key,
    id uuid not null,
    partition int not null,
    position bigint check (position > 0),
    type text not null,
    subject text not null,
    time timestamptz not null,
    data json not null,
    traceparent text
)
