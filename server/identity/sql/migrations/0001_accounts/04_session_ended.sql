create index session_ended on session (ended_at) where ended_at is not null
