select type, subject, data from event_log order by seq
