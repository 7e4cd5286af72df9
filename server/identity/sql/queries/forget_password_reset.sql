delete from password_reset
where user_id = :user_id
