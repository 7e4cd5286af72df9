select status, count(*) as orders
from order_view
where ordered_at >= :from and ordered_at < :until
group by status
