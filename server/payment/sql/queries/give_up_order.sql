update order_money set given_up = true where order_id = :order
