insert into list select generate_series(:first::integer, :last::integer)
