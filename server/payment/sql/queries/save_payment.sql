insert into payment (order_id, payment_id, buyer_id, amount, method, status, decline_reason)
values (:order, :payment, :buyer, :amount, :method, :status, coalesce(:decline_reason::text, ''))
on conflict (order_id) do update set status = excluded.status, decline_reason = excluded.decline_reason
