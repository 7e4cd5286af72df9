select coalesce(sum(id), 0) as total from thing
