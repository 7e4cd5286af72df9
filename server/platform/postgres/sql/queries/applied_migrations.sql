select number, name, checksum from schema_version where room = :room order by number
