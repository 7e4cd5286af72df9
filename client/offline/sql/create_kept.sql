create table if not exists kept (
    id integer primary key,
    reader text not null,
    path text not null,
    body blob not null,
    media_type text not null,
    given_at integer not null,
    size integer not null,
    unique (reader, path)
)
