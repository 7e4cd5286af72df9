select id, producer, event, cause, detail, attempts, died_at
from dead_letter
where settled_at is null and id > :after
order by id
limit :limit
