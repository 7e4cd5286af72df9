create index store_order_by_status on store_order (seller_id, status, order_id desc)
