select pg_sleep(:seconds)
