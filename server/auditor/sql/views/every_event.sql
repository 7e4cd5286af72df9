-- What all services have told.
create view every_event as
select 'identity' as producer, partition, position from identity.event_log
union all select 'store' as producer, partition, position from store.event_log
union all select 'ordering' as producer, partition, position from ordering.event_log
union all select 'payment' as producer, partition, position from payment.event_log
union all select 'delivery' as producer, partition, position from delivery.event_log
