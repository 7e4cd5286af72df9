select order_id, seller_id, buyer_name, address, lines, status, courier, waybill, shipment_requested_at, place,
    placed_at, updated_at
from store_order
where order_id = :order_id and seller_id = :seller_id
