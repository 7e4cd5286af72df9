with token as (
    update refresh_token set used_at = :now
    where hash = :hash
    returning session_id
)
update session set last_used_at = :now, address = :address, device = :device
from token
where session.id = token.session_id
