-- Apart, for it is long and only a book's own page shows it: searching reads three times as many books per page of memory.
create table book_description (
    book_id uuid primary key,
    description text not null
)
