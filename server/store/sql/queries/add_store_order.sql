insert into store_order (order_id, seller_id, buyer_name, address, lines, status, placed_at, updated_at)
values (:order_id, :seller_id, :buyer_name, :address, :lines, :status, :placed_at, :updated_at)
