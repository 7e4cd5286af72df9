-- Half a second, then twice as long each time, up to a minute, and never given up.
update refund
set due_at = :now::timestamptz
    + least(interval '500 milliseconds' * power(2, least(attempts - 1, 10)), interval '1 minute')
where order_id = :order and refunded_at is null
