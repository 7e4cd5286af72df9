select id, producer, subject, partition, event, cause, detail, attempts, died_at, (
    select first.id from dead_letter first
    where first.subject = letter.subject and first.producer = letter.producer and first.settled_at is null
        and first.position < letter.position
    order by first.position limit 1
) as earlier
from dead_letter letter
where id = :id and settled_at is null
