-- How far the messages of a user are numbered, and how far the broker has them.
create table mailbox (
    user_id uuid primary key,
    last_number bigint not null,
    pushed_number bigint not null default 0,
    check (pushed_number <= last_number)
)
