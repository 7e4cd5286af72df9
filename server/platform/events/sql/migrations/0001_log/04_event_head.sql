-- How far each partition is numbered, and how far the broker is known to have taken it.
-- Few rows that change all the time: room on the page keeps their updates cheap.
create table event_head (
    partition int primary key,
    position bigint not null default 0,
    published bigint not null default 0
) with (fillfactor = 20)
