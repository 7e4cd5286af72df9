insert into shelf values (2, 'undone')
