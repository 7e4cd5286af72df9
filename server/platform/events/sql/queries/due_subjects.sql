select partition, subject from parked_event
where due_at <= clock_timestamp() and partition = any (cast(:partitions as int[]))
group by partition, subject
order by min(due_at)
limit 200
