select type from event_log order by seq
