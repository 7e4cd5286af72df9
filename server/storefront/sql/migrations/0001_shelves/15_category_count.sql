create table category_count (
    category text not null,
    counted_by integer not null,
    books integer not null,
    primary key (category, counted_by)
)
