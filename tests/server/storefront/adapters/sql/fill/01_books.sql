-- Books with made-up words, a few of them in very many titles and most in hardly any, as in real ones. Every third is in
-- Hangul, which is folded to capitals.
with word as (
    select k, case when k % 3 = 0 then upper(letters) else letters end as word
    from (
        select k, substr(translate(md5(cast(k as text)), '0123456789abcdef', 'aeioubcdfglmnrst'), 1, 4 + k % 6) as letters
        from generate_series(0, 20000) as k
    ) as made
), chosen as (
    select n, place, cast(floor(20000 * power(random(), 4)) as integer) as k
    from generate_series(1, cast(:books as integer)) as n, generate_series(1, 2 + n % 6) as place
), title as (
    select n, string_agg(word, ' ' order by place) as title,
        string_agg('''' || word || ''':' || place || case when place < 3 then 'A' else 'B' end, ' ') as words
    from chosen join word using (k)
    group by n
)
insert into book (id, seller_id, seller_name, isbn, title, authors, language, category, price, version,
    title_key, words)
select cast(lpad(to_hex(n), 8, '0') || '-7a00-7000-8000-' || substr(md5(cast(n as text)), 1, 12) as uuid),
    '01956c1e-7a00-7a11-8b02-1f6d3c9e0a01', 'seller', '978' || lpad(cast(n as text), 10, '0'), title, array['author'],
    (array['ko', 'en', 'en', 'en', 'fr', 'de'])[1 + floor(6 * power(random(), 3))],
    'category ' || cast(floor(30 * power(random(), 2)) as integer),
    9000 + 100 * cast(floor(260 * random()) as integer), 1, lower(title), cast(words as tsvector)
from title
