select cast(coalesce(sum(position), 0) as bigint) as events from event_cursor
