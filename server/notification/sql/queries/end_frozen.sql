-- Ends the session of a leader that has said nothing for too long: a process that is stopped keeps its lock otherwise.
-- Its numbering is fenced, so waking up later harms nothing.
select pg_terminate_backend(l.pid)
from pg_locks l join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'advisory' and l.classid = cast(:class as oid) and l.objsubid = 2 and l.granted
    and l.database = (select oid from pg_database where datname = current_database())
    and l.pid <> pg_backend_pid() and a.state <> 'active'
    and a.state_change < clock_timestamp() - make_interval(secs => :seconds)
