select pg_try_advisory_lock(:class, 0) as leads
