-- Without a pending list: buyers search while thousands of books are brought in.
create index book_by_words on book using gin (words) with (fastupdate = off)
