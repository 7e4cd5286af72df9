-- Statements whose view of the database is older than `since`. Those that wait for a lock are the listeners at the
-- fence, which look anew afterwards.
select count(*) as blind from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
    and backend_xmin is not null and xact_start <= :since and wait_event_type is distinct from 'Lock'
