-- What an order has sold has left the shelf, once.
select to_jsonb(breach) as breach from (
    select coalesce(r.order_id, e.order_id) as "orderId", coalesce(r.book_id, e.book_id) as "bookId",
        r.quantity as sold, e.copies as shipped
    from (select order_id, book_id, quantity from ordering.reservation where state = 'sold') r
    full join (
        select order_id, book_id, -sum(delta) as copies from store.stock_entry where kind = 'shipped'
        group by order_id, book_id
    ) e on e.order_id = r.order_id and e.book_id = r.book_id
    where r.quantity is distinct from e.copies
) breach
order by breach
limit 1000
