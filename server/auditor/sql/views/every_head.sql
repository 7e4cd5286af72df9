-- How far their logs are numbered.
create view every_head as
select 'identity' as producer, partition, position from identity.event_head
union all select 'store' as producer, partition, position from store.event_head
union all select 'ordering' as producer, partition, position from ordering.event_head
union all select 'payment' as producer, partition, position from payment.event_head
union all select 'delivery' as producer, partition, position from delivery.event_head
