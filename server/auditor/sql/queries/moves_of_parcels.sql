-- Every move of a parcel is written down and told, once.
select to_jsonb(breach) as breach from (
    select d.delivery_id as "deliveryId", d.status, d.step_count as moves, s.steps as "writtenDown", e.events as told
    from delivery.delivery d
    left join (
        select delivery_id, count(*) as steps, max(number) as last from delivery.delivery_step group by delivery_id
    ) s on s.delivery_id = d.delivery_id
    left join (
        select (data ->> 'deliveryId')::uuid as delivery_id, count(*) as events
        from delivery.event_log
        where type in ('bookstore.delivery.DeliveryPrepared.v1', 'bookstore.delivery.DeliveryStarted.v1',
            'bookstore.delivery.DeliveryProgressed.v1', 'bookstore.delivery.DeliveryCompleted.v1')
        group by 1
    ) e on e.delivery_id = d.delivery_id
    where s.steps is distinct from d.step_count or s.last is distinct from d.step_count
        or e.events is distinct from d.step_count - (d.status = 'cancelled')::int
) breach
order by breach
limit 1000
