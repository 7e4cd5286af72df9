create table if not exists schema_version (
    room text not null,
    number int not null,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now(),
    primary key (room, number)
)
