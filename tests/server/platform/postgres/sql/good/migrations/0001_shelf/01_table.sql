-- A shelf's comment may be improved later; it's no SQL.
create table shelf (id bigint primary key, label text not null);
