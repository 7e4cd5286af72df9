create index event_log_unnumbered on event_log (seq) where position is null
