-- One delivery for each seller of an order that was paid, and none for another; none goes on when the order is cancelled.
select to_jsonb(breach) as breach from (
    select coalesce(part.order_id, d.order_id) as "orderId", coalesce(part.seller_id, d.seller_id) as "sellerId",
        part.status as "order", d.status as delivery
    from (
        select distinct o.order_id, o.status, o.payment_id, r.seller_id
        from ordering.orders o join ordering.reservation r on r.order_id = o.order_id
    ) part
    full join delivery.delivery d on d.order_id = part.order_id and d.seller_id = part.seller_id
    where case
        when part.payment_id is null then d.order_id is not null
        when d.order_id is null then true
        when part.status = 'placed' then d.status <> 'preparing'
        when part.status = 'shipping' then d.status = 'cancelled'
        when part.status = 'completed' then d.status <> 'delivered'
        when part.status = 'cancelled' then d.status <> 'cancelled'
        else false
    end
) breach
order by breach
limit 1000
