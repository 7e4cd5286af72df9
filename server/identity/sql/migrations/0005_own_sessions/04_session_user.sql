create index session_user_open on session (user_id, id) where ended_at is null
