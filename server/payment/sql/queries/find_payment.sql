select p.*, m.given_up from payment p join order_money m using (order_id) where p.order_id = :order
