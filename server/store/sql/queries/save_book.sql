update book
set isbn = :isbn, title = :title, authors = :authors, publisher = :publisher, published_year = :published_year,
    language = :language, category = :category, description = coalesce(:description, ''), price = :price,
    cover = :cover, on_hand = :on_hand, version = :version, withdrawn = :withdrawn
where id = :id
