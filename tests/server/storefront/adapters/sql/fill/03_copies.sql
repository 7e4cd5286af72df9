insert into copies_left (book_id, counted_by, copies)
select id, slot, 5 from book, generate_series(0, 1) as slot
