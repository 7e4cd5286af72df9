-- What lies on a seller's shelf is what came in, was corrected and went out.
select to_jsonb(breach) as breach from (
    select b.id as "bookId", b.on_hand as "onHand", coalesce(e.copies, 0) as entries
    from store.book b
    left join (select book_id, sum(delta) as copies from store.stock_entry group by book_id) e on e.book_id = b.id
    where b.on_hand <> coalesce(e.copies, 0)
) breach
order by breach
limit 1000
