select user_id, code_hash, expires_at from password_reset
where user_id = :user_id
