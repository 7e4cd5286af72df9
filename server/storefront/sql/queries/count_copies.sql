insert into copies_left (book_id, counted_by, copies)
select book_id, :counted_by, sum(copies)
from unnest(cast(:book_ids as uuid[]), cast(:copies as integer[])) as counted (book_id, copies)
group by book_id
on conflict (book_id, counted_by) do update set copies = copies_left.copies + excluded.copies
