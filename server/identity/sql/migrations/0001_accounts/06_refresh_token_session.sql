create index refresh_token_session on refresh_token (session_id)
