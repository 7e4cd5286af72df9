select id, seller_id, seller_name, isbn, title, authors, publisher, published_year, language, category, description,
    price, cover, on_hand, version, withdrawn, registered_at
from book
where id = :id
for update
