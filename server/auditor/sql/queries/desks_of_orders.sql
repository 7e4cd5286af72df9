-- Each seller of an order that was paid has it on the desk, once, as delivery has it; no other order is on a desk.
select to_jsonb(breach) as breach from (
    select coalesce(part.order_id, s.order_id) as "orderId", coalesce(part.seller_id, s.seller_id) as "sellerId",
        s.status as desk, d.status as delivery, part.copies as ordered, s.copies as "onDesk"
    from (
        select o.order_id, r.seller_id, sum(r.quantity) as copies
        from ordering.orders o join ordering.reservation r on r.order_id = o.order_id
        where o.payment_id is not null
        group by o.order_id, r.seller_id
    ) part
    full join (
        select s.order_id, s.seller_id, s.status, (
            select sum(l.quantity) from jsonb_to_recordset(s.lines) as l (quantity integer)
        ) as copies
        from store.store_order s
    ) s on s.order_id = part.order_id and s.seller_id = part.seller_id
    left join delivery.delivery d on d.order_id = part.order_id and d.seller_id = part.seller_id
    where part.copies is distinct from s.copies
        or d.status is distinct from case s.status
            when 'waiting' then 'preparing' when 'shipmentRequested' then 'preparing' when 'shipping' then 'started'
            else s.status
        end
) breach
order by breach
limit 1000
