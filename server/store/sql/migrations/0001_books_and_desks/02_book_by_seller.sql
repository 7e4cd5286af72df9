create index book_by_seller on book (seller_id, id desc)
