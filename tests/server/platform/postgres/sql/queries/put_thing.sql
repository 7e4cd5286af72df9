-- A thing's name may be :anything.
insert into thing (id, name) values (:id, :name)
