select book_id, available from stock where book_id = any (:books::uuid[])
