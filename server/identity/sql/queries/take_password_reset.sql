delete from password_reset
where user_id = :user_id and code_hash = :code_hash
