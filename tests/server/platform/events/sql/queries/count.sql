select (select count(*) from event_log) as logged, (select count(*) from parked_event) as parked,
    (select count(*) from dead_letter where settled_at is null) as dead,
    (select count(*) from dead_letter where settled_at is not null) as settled,
    (select count(*) from effect) as effects
