-- Events that could not be applied yet. The first of a producer and subject has a time at which it is tried again,
-- the ones behind it have none. attempts counts failures, tries counts everything.
create table parked_event (
    subject text,
    producer text,
    position bigint,
    partition int not null,
    event json not null,
    cause text not null,
    detail text,
    attempts int not null default 0,
    tries int not null default 0,
    due_at timestamptz,
    parked_at timestamptz not null default clock_timestamp(),
    primary key (subject, producer, position)
)
