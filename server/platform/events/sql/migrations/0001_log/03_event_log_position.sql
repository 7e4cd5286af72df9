create unique index event_log_position on event_log (partition, position) where position is not null
