update payment set check_at = :time, checks = 0 where order_id = :order
