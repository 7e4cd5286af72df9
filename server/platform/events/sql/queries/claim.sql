select key, pg_try_advisory_lock(:class, key) as claimed from unnest(cast(:keys as int[])) as key
