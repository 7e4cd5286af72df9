select order_id, seller_id, buyer_name, address, lines, status, courier, waybill, shipment_requested_at, place,
    placed_at, updated_at
from store_order
where seller_id = :seller_id and order_id < coalesce(:after, cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid))
order by order_id desc
limit :limit
