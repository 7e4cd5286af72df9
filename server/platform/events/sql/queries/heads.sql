select partition, position, published from event_head order by partition
