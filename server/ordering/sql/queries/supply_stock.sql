with changed as (
    insert into stock as s (book_id, supplied, available, short_by)
    select book_id, :delta::bigint, greatest(:delta::bigint, 0), greatest(-:delta::bigint, 0)
    from book where book_id = :book
    on conflict (book_id) do update
    set supplied = s.supplied + excluded.supplied,
        available = greatest(s.available - s.short_by + excluded.supplied, 0),
        short_by = greatest(s.short_by - s.available - excluded.supplied, 0)
    returning book_id, short_by
)
select b.seller_id, b.title, c.short_by from changed c join book b using (book_id)
