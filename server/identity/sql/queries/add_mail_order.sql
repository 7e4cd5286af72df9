insert into mail_order (id, kind, email, ordered_at, due_at, attempts)
values (:id, :kind, :email, :ordered_at, :due_at, :attempts)
