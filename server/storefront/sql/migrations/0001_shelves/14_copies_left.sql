-- Counters are kept apart by who counts (a partition of a producer), so that those who count at the same time never wait
-- for each other. What is left of a book is the sum.
create table copies_left (
    book_id uuid not null,
    counted_by integer not null,
    copies integer not null,
    primary key (book_id, counted_by)
)
