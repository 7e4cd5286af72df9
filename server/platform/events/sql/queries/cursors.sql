select producer, position from event_cursor where partition = :partition
