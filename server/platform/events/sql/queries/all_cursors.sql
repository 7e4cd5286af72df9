select producer, partition, position from event_cursor
