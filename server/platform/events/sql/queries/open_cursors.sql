insert into event_cursor (producer, partition) select unnest(cast(:producers as text[])), cast(:partition as int)
on conflict do nothing
