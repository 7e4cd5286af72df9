update orders
set status = :status, deferred_at = :deferred_at, payment_id = :payment,
    decline_reason = coalesce(:decline_reason::text, ''), arrived = :arrived::uuid[]
where order_id = :order
