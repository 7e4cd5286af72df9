delete from idempotency_key where started_at < :before
