create table guesses (
    subject bytea primary key,
    used_until timestamptz not null
)
