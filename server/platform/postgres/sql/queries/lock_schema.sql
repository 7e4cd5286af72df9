-- One for the whole database: rooms may refer to each other's tables.
select pg_advisory_xact_lock(hashtextextended('schema_version', 0))
