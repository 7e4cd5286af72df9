select position from event_cursor where producer = :producer and partition = :partition for update
