select number, name, applied_at from schema_version where room = :room order by number
