update event_head h set published = reached.position
from (
    select unnest(cast(:partitions as int[])) as partition, unnest(cast(:positions as bigint[])) as position
) reached
where h.partition = reached.partition and h.published < reached.position
