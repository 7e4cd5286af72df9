update parked_event
set cause = :cause, detail = :detail, attempts = :attempts, tries = tries + 1,
    due_at = clock_timestamp() + make_interval(secs => :seconds)
where subject = :subject and producer = :producer and position = :position
