select id, name from thing where id = :id
