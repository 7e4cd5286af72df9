create index authorization_code_session on authorization_code (session_id)
