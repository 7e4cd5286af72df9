select coalesce(sum(delta), 0) as sum, count(order_id) as shipped_for_orders from stock_entry where book_id = :book_id
