select used_until from guesses
where subject = :subject
for update
