-- The session that holds this is the only one that builds; it is told apart by its number.
select pg_try_advisory_lock(hashtextextended('order_view rebuild', 0)) as claimed, pg_backend_pid() as session
