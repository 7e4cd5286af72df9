select pg_try_advisory_lock_shared(:class, 0)
