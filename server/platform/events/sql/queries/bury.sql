-- Gives up an event and everything behind it.
with buried as (
    delete from parked_event where subject = :subject and producer = :producer
    returning subject, producer, position, partition, event, attempts
)
insert into dead_letter (subject, producer, position, partition, event, cause, detail, attempts)
select subject, producer, position, partition, event,
    case when position = :position then cast(:cause as text) else 'behind' end,
    case when position = :position then cast(:detail as text) end,
    case when position = :position then cast(:attempts as int) else attempts end
from buried order by position
