select delivery_id, order_id, seller_id, buyer_id, status, place, changed_at, step_count, courier, waybill
from delivery
where delivery_id = :delivery
for update
