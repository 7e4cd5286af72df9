-- How far each listener is with each producer.
create view every_cursor as
select 'store' as listener, producer, partition, position from store.event_cursor
union all select 'storefront' as listener, producer, partition, position from storefront.event_cursor
union all select 'ordering' as listener, producer, partition, position from ordering.event_cursor
union all select 'payment' as listener, producer, partition, position from payment.event_cursor
union all select 'delivery' as listener, producer, partition, position from delivery.event_cursor
union all select 'order_view' as listener, producer, partition, position from order_view.event_cursor
union all select 'notification' as listener, producer, partition, position from notification.event_cursor
