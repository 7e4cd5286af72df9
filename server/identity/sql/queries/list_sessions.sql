select id, user_id, opened_at, ended_at, last_used_at, address, device
from session
where user_id = :user_id and ended_at is null
    and (:after::uuid is null or id < :after::uuid)
    and exists (
        select from refresh_token
        where session_id = session.id and used_at is null and expires_at > :now)
order by id desc
limit :limit
