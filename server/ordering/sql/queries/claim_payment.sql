update orders o
set asked = true, ask_after = :until
from (select order_id, asked from orders where order_id = :order for update) due
where o.order_id = due.order_id and o.status = 'awaitingPayment' and o.ask_after <= :now
returning o.*, due.asked as asked_before
