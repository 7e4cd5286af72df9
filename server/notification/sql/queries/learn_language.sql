-- What somebody chose here goes before what they said when they registered.
insert into preference (user_id, language) values (:user, :language) on conflict (user_id) do nothing
