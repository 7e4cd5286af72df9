-- Up to which position this service has taken in the events of each producer.
create table event_cursor (
    producer text,
    partition int,
    position bigint not null default 0,
    primary key (producer, partition)
) with (fillfactor = 20)
