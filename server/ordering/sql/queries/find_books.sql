select book_id, seller_id, title, price, withdrawn
from book
where book_id = any (:books::uuid[])
