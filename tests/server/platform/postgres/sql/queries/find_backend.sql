select pid from pg_stat_activity where pid = :pid
