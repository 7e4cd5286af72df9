select from session
where id = :id and user_id = :user_id and ended_at is null
