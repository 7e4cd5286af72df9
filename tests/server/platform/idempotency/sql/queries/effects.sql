select name from effect order by name
