-- The account of each book's copies. supplied is the sum of all that the seller received and corrected; every one of
-- these copies can still be promised (available), is promised to an order (reserved), or was handed over (sold). A
-- correction may leave fewer copies than are promised: short_by is how many, and nothing is available until new or
-- released copies have made up for them. The checks hold for every writer, whatever a program forgets.
create table stock (
    book_id uuid primary key references book,
    supplied bigint not null default 0,
    available bigint not null default 0 check (available >= 0),
    reserved bigint not null default 0 check (reserved >= 0),
    sold bigint not null default 0 check (sold >= 0),
    short_by bigint not null default 0 check (short_by >= 0),
    constraint every_copy_is_accounted_for check (supplied = available + reserved + sold - short_by),
    constraint nothing_is_promised_while_short check (available = 0 or short_by = 0)
) with (fillfactor = 70)
