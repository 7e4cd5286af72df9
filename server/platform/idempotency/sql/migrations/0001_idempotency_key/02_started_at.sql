-- Rows come in the order of time, so this costs next to nothing and is enough to purge by.
create index idempotency_key_started_at on idempotency_key using brin (started_at)
