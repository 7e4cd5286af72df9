insert into refresh_token (hash, session_id, expires_at)
values (:hash, :session_id, :expires_at)
