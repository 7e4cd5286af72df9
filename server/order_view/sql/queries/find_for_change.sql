select document from order_view where order_id = :order for update
