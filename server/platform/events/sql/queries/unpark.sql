delete from parked_event where subject = :subject and producer = :producer and position = :position
