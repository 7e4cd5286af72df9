insert into idempotency_key (owner, key, operation, fingerprint, status, media_type, headers, body)
values (:owner, :key, :operation, :fingerprint, :status, :media_type, :headers, :body)
