-- Every listener has taken in what its producers have told, and nothing that they have not.
select to_jsonb(breach) as breach from (
    select c.listener, c.producer, c.partition, c.position,
        case when c.position < h.position then 'behind' else 'ahead' end as what
    from every_cursor c
    join every_head h on h.producer = c.producer and h.partition = c.partition
    where c.position <> h.position
) breach
order by breach
limit 1000
