select count(*) as clients from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory'
