-- What has gone past a cursor without effect: waiting, given up, or skipped for good.
select producer, partition, position, subject, cause, false as skipped from parked_event
union all
select producer, partition, position, subject, cause, settled_at is not null from dead_letter
order by producer, partition, position
