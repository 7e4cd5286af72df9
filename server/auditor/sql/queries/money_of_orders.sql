-- What buyers have paid and not got back is the value of the orders that are alive, order by order.
select to_jsonb(breach) as breach from (
    select coalesce(o.order_id, p.order_id) as "orderId", o.status as "order", o.total, p.status as payment, p.amount
    from ordering.orders o full join payment.payment p on p.order_id = o.order_id
    where case
        when o.order_id is null then true
        when p.amount <> o.total or p.buyer_id <> o.buyer_id or p.payment_id <> o.payment_id then true
        when o.status in ('placed', 'shipping', 'completed', 'cancelling') then p.status is distinct from 'approved'
        when o.status = 'awaitingPayment' then p.status in ('refunding', 'refunded')
        when o.status = 'paymentFailed' then p.status <> 'declined'
        when o.payment_id is not null then p.status is null or p.status not in ('refunding', 'refunded')
        else p.status = 'approved'
    end
) breach
order by breach
limit 1000
