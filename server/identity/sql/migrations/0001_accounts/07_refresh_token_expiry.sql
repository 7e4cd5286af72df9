create index refresh_token_expiry on refresh_token (expires_at)
