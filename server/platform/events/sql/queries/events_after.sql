select id, partition, position, type, subject, time, data, traceparent
from event_log
where partition = :partition and position > :after
order by position
limit :limit
