-- Takes longer than a statement usually may.
do $$ begin
    perform pg_sleep(0.3);
    insert into shelf values (1, 'it''s: full');
end $$
