-- Ordering sells and the storefront shows each book as its seller has it.
select to_jsonb(breach) as breach from (
    select b.id as "bookId", b.title, b.price, o.price as "soldAt", s.price as "shownAt", b.withdrawn,
        o.withdrawn as "notSold", s.withdrawn as "notShown"
    from store.book b
    left join ordering.book o on o.book_id = b.id
    left join storefront.book s on s.id = b.id
    where o.price is distinct from b.price or s.price is distinct from b.price
        or o.title is distinct from b.title or s.title is distinct from b.title
        or o.seller_id is distinct from b.seller_id or s.seller_id is distinct from b.seller_id
        or o.withdrawn is distinct from b.withdrawn or s.withdrawn is distinct from b.withdrawn
) breach
order by breach
limit 1000
