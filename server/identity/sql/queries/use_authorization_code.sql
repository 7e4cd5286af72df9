with code as (
    update authorization_code set used_at = :now
    where hash = :hash
    returning session_id
)
update session set last_used_at = :now, address = :address, device = :device
from code
where session.id = code.session_id
