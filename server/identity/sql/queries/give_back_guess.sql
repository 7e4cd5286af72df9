update guesses set used_until = used_until - make_interval(secs => :seconds)
where subject = :subject
