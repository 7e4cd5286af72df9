-- What listeners have put off or given up.
create view every_held_back as
select 'store' as listener, producer, partition, position, subject, cause, detail, 'parked' as what
from store.parked_event
union all select 'store', producer, partition, position, subject, cause, detail, 'given up'
from store.dead_letter where settled_at is null
union all select 'storefront' as listener, producer, partition, position, subject, cause, detail, 'parked' as what
from storefront.parked_event
union all select 'storefront', producer, partition, position, subject, cause, detail, 'given up'
from storefront.dead_letter where settled_at is null
union all select 'ordering' as listener, producer, partition, position, subject, cause, detail, 'parked' as what
from ordering.parked_event
union all select 'ordering', producer, partition, position, subject, cause, detail, 'given up'
from ordering.dead_letter where settled_at is null
union all select 'payment' as listener, producer, partition, position, subject, cause, detail, 'parked' as what
from payment.parked_event
union all select 'payment', producer, partition, position, subject, cause, detail, 'given up'
from payment.dead_letter where settled_at is null
union all select 'delivery' as listener, producer, partition, position, subject, cause, detail, 'parked' as what
from delivery.parked_event
union all select 'delivery', producer, partition, position, subject, cause, detail, 'given up'
from delivery.dead_letter where settled_at is null
union all select 'order_view' as listener, producer, partition, position, subject, cause, detail, 'parked' as what
from order_view.parked_event
union all select 'order_view', producer, partition, position, subject, cause, detail, 'given up'
from order_view.dead_letter where settled_at is null
union all select 'notification' as listener, producer, partition, position, subject, cause, detail, 'parked' as what
from notification.parked_event
union all select 'notification', producer, partition, position, subject, cause, detail, 'given up'
from notification.dead_letter where settled_at is null
