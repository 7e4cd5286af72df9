insert into shelf values (2, 'twice')
