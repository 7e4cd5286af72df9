select id, seller_id, seller_name, isbn, title, authors, publisher, published_year, language, category, price, cover,
    description, withdrawn, version,
    coalesce((select sum(copies) from copies_left where book_id = book.id), 0) as copies
from book
where id = :id
