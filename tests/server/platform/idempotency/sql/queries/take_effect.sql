insert into effect (name) values (:name)
