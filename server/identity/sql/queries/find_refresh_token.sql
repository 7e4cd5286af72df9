select t.hash, t.expires_at, t.used_at, t.predecessor,
    s.id, s.user_id, s.opened_at, s.ended_at, s.last_used_at, s.address, s.device
from refresh_token t
join session s on s.id = t.session_id
where t.hash = :hash
for update
