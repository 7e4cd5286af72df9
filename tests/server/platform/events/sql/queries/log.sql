select partition, position, subject, data from event_log order by partition, position
