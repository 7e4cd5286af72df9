update idempotency_key
set status = :status, media_type = :media_type, headers = :headers, body = :body
where owner = :owner and key = :key and status is null
