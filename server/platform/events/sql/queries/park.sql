insert into parked_event (subject, producer, position, partition, event, cause, detail, attempts, tries, due_at)
values (:subject, :producer, :position, :partition, cast(:event as json), :cause, :detail, :attempts, 1,
    clock_timestamp() + make_interval(secs => :seconds))
