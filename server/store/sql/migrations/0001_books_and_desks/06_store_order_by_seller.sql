create index store_order_by_seller on store_order (seller_id, order_id desc)
