insert into book (id, seller_id, seller_name, isbn, title, authors, publisher, published_year, language, category,
    description, price, cover, on_hand, version, withdrawn, registered_at)
select id, seller_id, seller_name, isbn, title, authors, publisher, published_year, language, category,
    description, price, cover, on_hand, version, withdrawn, registered_at
from jsonb_to_recordset(cast(:books as jsonb)) as added (id uuid, seller_id uuid, seller_name text, isbn text,
    title text, authors text[], publisher text, published_year integer, language text, category text,
    description text, price bigint, cover text, on_hand integer, version integer, withdrawn boolean,
    registered_at timestamptz)
