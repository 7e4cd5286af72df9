delete from session
where ended_at < :before
    or not exists (select from refresh_token where session_id = session.id)
