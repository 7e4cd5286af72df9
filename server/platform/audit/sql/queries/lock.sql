select pg_advisory_xact_lock(hashtextextended('audit_entry', 0))
