-- Nobody waits for their payment, with copies held for them, long after the deadline.
select to_jsonb(breach) as breach from (
    select order_id as "orderId", pay_until as "payUntil"
    from ordering.orders
    where status = 'awaitingPayment' and pay_until < now() - interval '5 minutes'
) breach
order by breach
limit 1000
