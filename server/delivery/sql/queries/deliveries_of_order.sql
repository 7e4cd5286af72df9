-- Locked in the order of their ids, so that two who ask for the same order never wait for each other.
select delivery_id, order_id, seller_id, buyer_id, status, place, changed_at, step_count, courier, waybill
from delivery
where order_id = :order
order by delivery_id
for update
