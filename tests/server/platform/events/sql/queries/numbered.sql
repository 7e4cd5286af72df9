select coalesce(sum(numbered), 0)::bigint as numbered, coalesce(bool_and(numbered = highest), true) as complete
from (
    select count(position) as numbered, coalesce(max(position), 0) as highest from event_log group by partition
) partitions
