update thing set id = id where id = :id
