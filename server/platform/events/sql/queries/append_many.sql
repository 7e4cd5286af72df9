insert into event_log (id, partition, type, subject, time, data, traceparent)
select id, partition, type, subject, :time, cast(data as json), :traceparent
from unnest(cast(:ids as uuid[]), cast(:partitions as integer[]), cast(:types as text[]), cast(:subjects as text[]),
    cast(:data as text[])) with ordinality as fact (id, partition, type, subject, data, place)
order by place
