select order_id, parts from difference where order_id > cast(:after as uuid) order by order_id limit 500
