-- What comes back first makes up for what is short.
with released as (
    update reservation set state = 'released'
    where order_id = :order and state = 'held'
    returning book_id, quantity
), locked as (
    select book_id from stock where book_id in (select book_id from released) order by book_id for update
)
update stock s
set reserved = s.reserved - r.quantity,
    available = greatest(s.available - s.short_by + r.quantity, 0),
    short_by = greatest(s.short_by - s.available - r.quantity, 0)
from locked l join released r using (book_id)
where s.book_id = l.book_id
