with before as (
    select category from book where id = :id and not withdrawn and version < :version
), kept as (
    insert into book (id, seller_id, seller_name, isbn, title, authors, publisher, published_year, language, category,
        price, cover, version, title_key, words)
    values (:id, :seller_id, :seller_name, :isbn, :title, :authors, :publisher, :published_year, :language, :category,
        :price, :cover, :version, coalesce(:title_key, ''), cast(:words as tsvector))
    on conflict (id) do update
    set seller_name = excluded.seller_name, isbn = excluded.isbn, title = excluded.title, authors = excluded.authors,
        publisher = excluded.publisher, published_year = excluded.published_year, language = excluded.language,
        category = excluded.category, price = excluded.price, cover = excluded.cover,
        version = excluded.version, title_key = excluded.title_key, words = excluded.words
    where book.version < excluded.version and not book.withdrawn
    returning category
), described as (
    insert into book_description (book_id, description)
    select :id, coalesce(:description, '') from kept
    on conflict (book_id) do update set description = excluded.description
), changes as (
    select category, 1 as books from kept
    union all
    select category, -1 from before
), counted as (
    insert into category_count (category, counted_by, books)
    select category, :counted_by, sum(books) from changes group by category having sum(books) <> 0
    on conflict (category, counted_by) do update set books = category_count.books + excluded.books
)
insert into word (word, counted_by)
select unnest(tsvector_to_array(cast(:words as tsvector))), :counted_by
from kept
on conflict do nothing
