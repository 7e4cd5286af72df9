select pg_advisory_unlock(:class, :key)
