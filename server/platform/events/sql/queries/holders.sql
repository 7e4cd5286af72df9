-- Who holds which lock of a class: key 0 is held by every member, the others by one each.
select cast(cast(objid as bigint) as int) as key, pid, pid = pg_backend_pid() as mine
from pg_locks
where locktype = 'advisory' and classid = cast(:class as oid) and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())
order by objid, pid
