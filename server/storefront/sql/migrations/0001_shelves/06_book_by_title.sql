create index book_by_title on book (title_key, id) where not withdrawn
