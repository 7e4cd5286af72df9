-- Each copy of a book can still be promised, is promised to an order, or was handed over; the orders say the same.
select to_jsonb(breach) as breach from (
    select s.book_id as "bookId", s.supplied, s.available, s.reserved, s.sold, s.short_by as "shortBy",
        coalesce(r.held, 0) as "heldByOrders", coalesce(r.sold, 0) as "soldByOrders"
    from ordering.stock s
    left join (
        select book_id, sum(quantity) filter (where state = 'held') as held,
            sum(quantity) filter (where state = 'sold') as sold
        from ordering.reservation
        group by book_id
    ) r on r.book_id = s.book_id
    where s.supplied <> s.available + s.reserved + s.sold - s.short_by
        or s.reserved <> coalesce(r.held, 0) or s.sold <> coalesce(r.sold, 0)
) breach
order by breach
limit 1000
