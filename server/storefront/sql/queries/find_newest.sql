-- The newest first; ids sort by time.
select found.*, coalesce((select sum(copies) from copies_left where book_id = found.id), 0) as copies
from (
    select id, seller_id, seller_name, isbn, title, authors, publisher, published_year, language, category, price,
        cover, cast(id as text) as key
    from book
    where not withdrawn
        and (cast(:isbn as text) is null or isbn = :isbn)
        and (cast(:query as tsquery) is null or words @@ cast(:query as tsquery))
        and (cast(:category as text) is null or category = :category)
        and (cast(:language as text) is null or language = :language)
        and (cast(:lowest_price as bigint) is null or price >= :lowest_price)
        and (cast(:highest_price as bigint) is null or price <= :highest_price)
        and (cast(:after_id as uuid) is null or id < :after_id)
    order by id desc
    limit :limit
) as found
order by id desc
