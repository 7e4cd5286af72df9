select document, 'buyer' as role
from order_view
where status = :status and order_id < :before and document is not null
order by order_id desc
limit :limit
