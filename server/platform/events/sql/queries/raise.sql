-- Takes the open letters of a producer and subject back into the queue, the first to be tried at once.
with raised as (
    delete from dead_letter where subject = :subject and producer = :producer and settled_at is null
    returning subject, producer, position, partition, event, cause
)
insert into parked_event (subject, producer, position, partition, event, cause, due_at)
select subject, producer, position, partition, event, cause,
    case when position = min(position) over () then clock_timestamp() end
from raised
