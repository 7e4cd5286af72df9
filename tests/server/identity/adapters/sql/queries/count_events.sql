select count(*) as events from event_log
