insert into guesses (subject, used_until)
values (:subject, :until)
on conflict (subject) do update set used_until = greatest(guesses.used_until, excluded.used_until)
