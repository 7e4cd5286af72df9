select * from orders order by order_id
