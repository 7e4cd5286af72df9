select c.hash, c.client, c.redirect_uri, c.challenge, c.open_id, c.nonce, c.expires_at, c.used_at,
    s.id, s.user_id, s.opened_at, s.ended_at, s.last_used_at, s.address, s.device
from authorization_code c
join session s on s.id = c.session_id
where c.hash = :hash
for update
