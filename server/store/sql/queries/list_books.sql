select id, seller_id, seller_name, isbn, title, authors, publisher, published_year, language, category, description,
    price, cover, on_hand, version, withdrawn, registered_at
from book
where seller_id = :seller_id and id < coalesce(:after, cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid))
order by id desc
limit :limit
