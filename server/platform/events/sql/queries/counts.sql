select producer, count(*) filter (where waiting) as parked, count(*) filter (where not waiting) as dead
from (
    select producer, true as waiting from parked_event
    union all
    select producer, false from dead_letter where settled_at is null
) held
group by producer
