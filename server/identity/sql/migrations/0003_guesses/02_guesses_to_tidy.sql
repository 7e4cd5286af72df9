create index guesses_used_until on guesses (used_until)
