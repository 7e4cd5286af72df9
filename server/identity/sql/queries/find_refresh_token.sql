select t.hash, t.session_id, t.expires_at, t.used_at, t.predecessor, s.user_id, s.opened_at, s.ended_at
from refresh_token t
join session s on s.id = t.session_id
where t.hash = :hash
for update
