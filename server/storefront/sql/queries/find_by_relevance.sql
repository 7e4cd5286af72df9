-- Books with exactly this title first, then by how much of the book the words are and where they stand. Of words that
-- stand in very many books, the newest five hundred books are weighed.
with exact as (
    select id, 1000000 + cast(100000 * ts_rank(words, cast(:query as tsquery), 2) as integer) as score
    from book
    where title_key = :title and not withdrawn
        and (cast(:category as text) is null or category = :category)
        and (cast(:language as text) is null or language = :language)
        and (cast(:lowest_price as bigint) is null or price >= :lowest_price)
        and (cast(:highest_price as bigint) is null or price <= :highest_price)
    order by id desc
    limit 500
), matching as (
    select id, words
    from book
    where words @@ cast(:query as tsquery) and title_key <> :title and not withdrawn
        and (cast(:category as text) is null or category = :category)
        and (cast(:language as text) is null or language = :language)
        and (cast(:lowest_price as bigint) is null or price >= :lowest_price)
        and (cast(:highest_price as bigint) is null or price <= :highest_price)
    order by id desc
    limit 500
), scored as (
    select id, score from exact
    union all
    select id, cast(100000 * ts_rank(words, cast(:query as tsquery), 2) as integer) from matching
), best as (
    select id, score
    from scored
    where cast(:after_id as uuid) is null or (score, id) < (cast(:after_key as integer), :after_id)
    order by score desc, id desc
    limit :limit
)
select book.id, seller_id, seller_name, isbn, title, authors, publisher, published_year, language, category, price,
    cover, score as key,
    coalesce((select sum(copies) from copies_left where book_id = book.id), 0) as copies
from best
join book on book.id = best.id
order by score desc, book.id desc
