select producer, position, event, attempts, tries, expired
from (
    select producer, position, event, attempts, tries,
        parked_at < clock_timestamp() - make_interval(secs => :seconds) as expired,
        row_number() over (partition by producer order by position) as nth
    from parked_event where subject = :subject
) parked
where nth <= :limit
order by producer, position
