with gone as (
    update book set withdrawn = true, version = :version where id = :id and not withdrawn returning category
)
insert into category_count (category, counted_by, books)
select category, :counted_by, -1 from gone
on conflict (category, counted_by) do update set books = category_count.books + excluded.books
