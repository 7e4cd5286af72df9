select status, media_type, headers, body from idempotency_key where owner = :owner and key = :key
