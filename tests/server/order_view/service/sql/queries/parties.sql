select cast(p as text) as line from order_party p order by user_id, order_id
