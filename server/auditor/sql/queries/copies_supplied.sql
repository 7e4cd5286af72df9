-- Ordering promises from exactly the copies that the sellers have received and corrected.
select to_jsonb(breach) as breach from (
    select coalesce(e.book_id, s.book_id) as "bookId", e.copies as received, s.supplied
    from (
        select book_id, sum(delta) as copies from store.stock_entry where kind <> 'shipped' group by book_id
    ) e
    full join ordering.stock s on s.book_id = e.book_id
    where coalesce(e.copies, 0) <> coalesce(s.supplied, 0)
) breach
order by breach
limit 1000
