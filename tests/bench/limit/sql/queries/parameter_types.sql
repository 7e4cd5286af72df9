select cast(type as text) as type
from pg_prepared_statements, unnest(parameter_types) with ordinality as parameter (type, place)
where name = 'probe'
order by place
