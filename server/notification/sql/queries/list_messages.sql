select number, event_id, kind, facts, at, read_at is not null as read
from message
where user_id = :user and number > :after
order by number
limit :limit
