insert into preference (user_id, language, muted) values (:user, :language, cast(:muted as text[]))
on conflict (user_id) do update set language = excluded.language, muted = excluded.muted
