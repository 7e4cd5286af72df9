insert into stock_entry (id, book_id, kind, delta, note, order_id, at)
select id, book_id, kind, delta, note, order_id, at
from jsonb_to_recordset(cast(:entries as jsonb)) as added (id uuid, book_id uuid, kind text, delta integer, note text,
    order_id uuid, at timestamptz)
