-- The oldest whose time has come and whom nobody else has in hand; ids sort by time.
update orders o
set asked = true, ask_after = :until
from (
    select order_id, asked from orders
    where status = 'awaitingPayment' and ask_after <= :now::timestamptz
        and (pay_until <= :now::timestamptz or not :overdue_only::boolean)
    order by order_id
    limit 1
    for update skip locked
) due
where o.order_id = due.order_id
returning o.*, due.asked as asked_before
