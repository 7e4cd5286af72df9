update refund set refunded_at = :now where order_id = :order and refunded_at is null
