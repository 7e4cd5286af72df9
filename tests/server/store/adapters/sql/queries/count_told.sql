select count(*) as told from event_log where subject = :subject
