update refund r
set due_at = :until, attempts = attempts + 1
from (
    select order_id from refund
    where refunded_at is null and due_at <= :now
    order by due_at
    limit 1
    for update skip locked
) due join payment p using (order_id) join order_money m using (order_id)
where r.order_id = due.order_id
returning p.*, m.given_up
