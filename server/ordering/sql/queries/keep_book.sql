insert into book as known (book_id, seller_id, title, price, version)
values (:book, :seller, :title, :price, :version)
on conflict (book_id) do update
set seller_id = excluded.seller_id, title = excluded.title, price = excluded.price, version = excluded.version
where known.version < excluded.version
