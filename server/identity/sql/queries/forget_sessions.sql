delete from session
where ended_at < :before
    or (opened_at < :before and not exists (select from refresh_token where session_id = session.id))
