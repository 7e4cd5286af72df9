delete from guesses
where used_until < :now
