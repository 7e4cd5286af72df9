insert into schema_version (room, number, name, checksum) values (:room, :number, :name, :checksum)
