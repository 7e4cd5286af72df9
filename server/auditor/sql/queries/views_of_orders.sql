-- The view shows every order as it is: its status, its total, its buyer.
select to_jsonb(breach) as breach from (
    select coalesce(o.order_id, v.order_id) as "orderId", o.status as "order", v.status as shown, o.total,
        v.total as "shownTotal"
    from (
        select order_id, buyer_id, total, status from ordering.orders
        where payment_id is not null or deferred_at is not null
            or status in ('paymentFailed', 'expired', 'cancelled') -- what nobody was told of is not shown
    ) o
    full join order_view.order_view v on v.order_id = o.order_id
    where v.status is distinct from o.status
        or (v.total is not null and v.total <> o.total) or (v.buyer_id is not null and v.buyer_id <> o.buyer_id)
) breach
order by breach
limit 1000
