insert into word (word, counted_by)
select distinct unnest(tsvector_to_array(words)), 0 from book
