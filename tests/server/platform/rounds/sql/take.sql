update list set done = true where n = (select n from list where not done order by n limit 1 for update skip locked) returning n
