create index refresh_token_predecessor on refresh_token (predecessor) where used_at is null
