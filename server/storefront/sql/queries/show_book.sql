select id, seller_id, seller_name, isbn, title, authors, publisher, published_year, language, category, price, cover,
    withdrawn, version,
    coalesce((select description from book_description where book_id = book.id), '') as description,
    coalesce((select sum(copies) from copies_left where book_id = book.id), 0) as copies
from book
where id = :id
