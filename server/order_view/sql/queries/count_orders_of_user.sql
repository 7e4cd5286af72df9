select status, count(*) as orders
from order_party
where user_id = :user and (cast(:role as text) is null or role = :role)
group by status
