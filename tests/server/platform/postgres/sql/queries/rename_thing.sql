update thing set name = :name where id = :id
