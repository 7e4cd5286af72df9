select owner, key, operation, status from idempotency_key order by owner, key
