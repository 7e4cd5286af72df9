update payment p
set check_at = :until
from (
    select order_id from payment
    where status = 'requested' and check_at <= :now
    order by check_at
    limit 1
    for update skip locked
) due join order_money m using (order_id)
where p.order_id = due.order_id
returning p.*, m.given_up
