update session set ended_at = :now
where user_id = :user_id and ended_at is null and id is distinct from :kept::uuid
