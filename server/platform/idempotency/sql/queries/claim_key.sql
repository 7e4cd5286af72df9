-- A key has no spaces, so owner and key cannot be mistaken for another pair.
select
    pg_try_advisory_xact_lock(hashtextextended(:owner || ' ' || :key, 0)) as claimed,
    kept.owner is not null as known,
    kept.operation, kept.fingerprint, kept.reference, kept.status, kept.media_type, kept.headers, kept.body
from (values (1)) as one_row
left join idempotency_key as kept on kept.owner = :owner and kept.key = :key
