insert into event_head (partition) select generate_series(0, 7)
