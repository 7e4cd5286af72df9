insert into session (id, user_id, opened_at)
values (:id, :user_id, :opened_at)
