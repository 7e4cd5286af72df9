insert into refresh_token (hash, session_id, expires_at, predecessor)
values (:hash, :session_id, :expires_at, :predecessor)
