select * from orders where order_id = :order for update
