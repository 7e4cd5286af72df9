create table list (n integer primary key, done boolean not null default false)
