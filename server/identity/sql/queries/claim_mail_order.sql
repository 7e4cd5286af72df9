update mail_order set due_at = :until, attempts = attempts + 1
where id = (
    select id from mail_order
    where due_at <= :now
    order by due_at
    limit 1
    for update skip locked)
returning id, kind, email, ordered_at, attempts
