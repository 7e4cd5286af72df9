insert into session (id, user_id, opened_at, last_used_at, address, device)
values (:id, :user_id, :opened_at, :last_used_at, :address, :device)
