select * from stock where book_id = :book
