-- An order holds the copies of its lines while it may still be sent, has sold them when it was, has given them back when
-- it is over; and its total is what its lines cost.
select to_jsonb(breach) as breach from (
    select coalesce(line.order_id, r.order_id) as "orderId", coalesce(line.book_id, r.book_id) as "bookId",
        line.status as "order", line.quantity as ordered, r.quantity as reserved, r.state
    from (
        select o.order_id, o.status, l."bookId" as book_id, l.quantity
        from ordering.orders o
        cross join lateral jsonb_to_recordset(o.lines) as l ("bookId" uuid, quantity integer)
    ) line
    full join ordering.reservation r on r.order_id = line.order_id and r.book_id = line.book_id
    where line.quantity is distinct from r.quantity
        or r.state <> all (case
            when line.status in ('awaitingPayment', 'placed') then array['held']
            when line.status in ('cancelling', 'shipping') then array['held', 'sold']
            when line.status = 'completed' then array['sold']
            else array['released']
        end)
    union all
    select o.order_id, null, o.status, null, null, 'total ' || o.total || ', lines ' || sum(l.quantity * (l."unitPrice" ->> 'amount')::bigint)
    from ordering.orders o
    cross join lateral jsonb_to_recordset(o.lines) as l (quantity integer, "unitPrice" jsonb)
    group by o.order_id, o.status, o.total
    having o.total <> sum(l.quantity * (l."unitPrice" ->> 'amount')::bigint)
) breach
order by breach
limit 1000
