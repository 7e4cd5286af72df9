with sold as (
    update reservation set state = 'sold'
    where order_id = :order and seller_id = :seller and state = 'held'
    returning book_id, quantity
), locked as (
    select book_id from stock where book_id in (select book_id from sold) order by book_id for update
)
update stock s
set reserved = s.reserved - h.quantity, sold = s.sold + h.quantity
from locked l join sold h using (book_id)
where s.book_id = l.book_id
