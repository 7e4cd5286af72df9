create index book_by_price on book (price, id) where not withdrawn
