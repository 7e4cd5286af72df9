update event_cursor set position = :position where producer = :producer and partition = :partition
