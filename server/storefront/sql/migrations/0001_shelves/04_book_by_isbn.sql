create index book_by_isbn on book (isbn) where isbn is not null and not withdrawn
