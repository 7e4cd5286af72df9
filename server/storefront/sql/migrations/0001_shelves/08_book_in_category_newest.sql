create index book_in_category_newest on book (category, id desc) where not withdrawn
