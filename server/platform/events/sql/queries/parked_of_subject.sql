-- The lines of a subject. One that failed is ready when its pause is over; one that only waits for another
-- producer's event is ready whenever anything happens.
select producer, position, event, attempts, tries, expired, ready
from (
    select producer, position, event, attempts, tries,
        due_at is null or due_at <= clock_timestamp() or cause = 'waiting' as ready,
        parked_at < clock_timestamp() - make_interval(secs => :seconds) as expired,
        row_number() over (partition by producer order by position) as nth
    from parked_event where subject = :subject
) parked
where nth <= :limit
order by producer, position
