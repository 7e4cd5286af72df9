create index book_in_category_by_price on book (category, price, id) where not withdrawn
