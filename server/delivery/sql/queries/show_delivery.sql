select delivery_id, order_id, seller_id, buyer_id, status, courier, waybill
from delivery
where delivery_id = :delivery
