create index parked_event_due on parked_event (due_at) where due_at is not null
