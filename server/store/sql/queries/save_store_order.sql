update store_order
set status = :status, courier = :courier, waybill = :waybill, shipment_requested_at = :shipment_requested_at,
    place = :place, updated_at = :updated_at
where order_id = :order_id and seller_id = :seller_id
