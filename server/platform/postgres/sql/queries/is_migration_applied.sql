select exists (select from schema_version where room = :room and number = :number) as applied
