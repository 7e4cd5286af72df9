delete from guesses
where subject = :subject
