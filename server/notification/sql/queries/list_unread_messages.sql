select number, event_id, kind, facts, at, false as read
from message
where user_id = :user and number > :after and read_at is null and number is not null
order by number
limit :limit
