select count(*) as things, sum(id) as total, avg(id) as mean from thing
