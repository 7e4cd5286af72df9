create index book_in_language on book (language, category) where not withdrawn
