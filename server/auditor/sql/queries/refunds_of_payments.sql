-- Money goes back once, for a payment that was approved, and the payment knows of it.
select to_jsonb(breach) as breach from (
    select coalesce(p.order_id, r.order_id) as "orderId", p.status as payment, r.refunded_at as "refundedAt"
    from payment.payment p full join payment.refund r on r.order_id = p.order_id
    where case
        when p.status = 'refunding' then r.order_id is null or r.refunded_at is not null
        when p.status = 'refunded' then r.refunded_at is null
        else r.order_id is not null
    end
) breach
order by breach
limit 1000
