select id, producer, event, cause, detail, attempts, died_at
from dead_letter
where subject = :subject and producer = :producer and settled_at is null
order by position
limit :limit
