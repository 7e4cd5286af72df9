select cast(pg_stat_force_next_flush() as text) as flushed
