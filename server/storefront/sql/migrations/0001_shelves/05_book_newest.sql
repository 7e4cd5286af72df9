create index book_newest on book (id desc) where not withdrawn
