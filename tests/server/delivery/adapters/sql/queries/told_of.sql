select type, data from event_log where subject = :order order by seq
