insert into run (number) values (:number)
