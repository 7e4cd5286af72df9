-- Every word that ever stood in a book, to find what was meant when a word is misspelt.
create table word (
    word text not null,
    counted_by integer not null,
    primary key (word, counted_by)
)
