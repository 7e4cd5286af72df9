create index authorization_code_expiry on authorization_code (expires_at)
