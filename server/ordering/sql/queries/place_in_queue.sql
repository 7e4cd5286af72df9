select count(*) + 1 as place from orders
where status = 'awaitingPayment' and deferred_at is not null and order_id < :order
