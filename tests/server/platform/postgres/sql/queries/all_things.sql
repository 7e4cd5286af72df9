select * from thing order by id
