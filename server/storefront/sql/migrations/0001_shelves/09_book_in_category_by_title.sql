create index book_in_category_by_title on book (category, title_key, id) where not withdrawn
