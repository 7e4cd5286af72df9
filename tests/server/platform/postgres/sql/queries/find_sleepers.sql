select pid from pg_stat_activity where wait_event = 'PgSleep'
