insert into guesses (subject, used_until)
values (:subject, 'epoch')
on conflict (subject) do update set used_until = guesses.used_until
returning used_until
