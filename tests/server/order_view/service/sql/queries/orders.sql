select cast(v as text) as line from order_view v order by order_id
