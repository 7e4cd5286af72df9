-- Two audits at a time would lay the ground under each other's feet.
select pg_advisory_xact_lock(hashtextextended('auditor ground', 0))
