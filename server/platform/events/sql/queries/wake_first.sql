-- Every line of parked events has a first one that is tried again by itself.
update parked_event parked set due_at = clock_timestamp()
where subject = :subject and due_at is null and position = (
    select min(first.position) from parked_event first
    where first.subject = parked.subject and first.producer = parked.producer
)
