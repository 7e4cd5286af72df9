select to_char(day, 'YYYY-MM-DD') as day, sum(orders)::bigint as orders, sum(turnover)::bigint as turnover,
    sum(cancelled)::bigint as cancelled, sum(refunds)::bigint as refunds, sum(refunded)::bigint as refunded
from (
    select date(placed_at at time zone :zone) as day, count(*) as orders, sum(total) as turnover,
        count(*) filter (where status = 'cancelled') as cancelled, 0 as refunds, 0 as refunded
    from order_view
    where placed_at >= :from and placed_at < :until
    group by 1
    union all
    select date(refunded_at at time zone :zone), 0, 0, 0, count(*), sum(refunded)
    from order_view
    where refunded_at >= :from and refunded_at < :until
    group by 1
) figures
group by figures.day
order by figures.day
