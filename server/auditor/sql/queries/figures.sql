-- What the shop has come to, in won and in copies.
select jsonb_build_object(
    'orders', (select count(*) from ordering.orders),
    'living', (select count(*) from ordering.orders where status in ('placed', 'shipping', 'completed', 'cancelling')),
    'value', (select coalesce(sum(total), 0) from ordering.orders where status in ('placed', 'shipping', 'completed', 'cancelling')),
    'captured', (select coalesce(sum(amount), 0) from payment.payment where status in ('approved', 'refunding', 'refunded')),
    'refunded', (select coalesce(sum(amount), 0) from payment.payment where status = 'refunded'),
    'owed', (select coalesce(sum(amount), 0) from payment.payment where status = 'refunding'),
    'events', (select count(*) from every_event),
    'messages', (select count(*) from notification.message),
    'supplied', (select coalesce(sum(supplied), 0) from ordering.stock),
    'available', (select coalesce(sum(available), 0) from ordering.stock),
    'reserved', (select coalesce(sum(reserved), 0) from ordering.stock),
    'sold', (select coalesce(sum(sold), 0) from ordering.stock),
    'shortBy', (select coalesce(sum(short_by), 0) from ordering.stock)
) as figures
