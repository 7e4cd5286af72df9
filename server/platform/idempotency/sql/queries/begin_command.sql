insert into idempotency_key (owner, key, operation, fingerprint, reference)
values (:owner, :key, :operation, :fingerprint, :reference)
