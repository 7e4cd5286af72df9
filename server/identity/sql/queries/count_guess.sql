update guesses set used_until = :until
where subject = :subject
