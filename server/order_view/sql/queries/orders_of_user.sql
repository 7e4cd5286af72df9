select v.document, p.role
from order_party p join order_view v on v.order_id = p.order_id
where p.user_id = :user and p.order_id < :before and (cast(:role as text) is null or p.role = :role)
order by p.order_id desc
limit :limit
