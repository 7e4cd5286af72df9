-- Whoever is concerned by what happened is told of it, once, and nobody else is. Of what an admin has given up for good
-- nobody is told.
with told as (
    select id, type, subject, data from ordering.event_log
    union all
    select id, type, subject, data from payment.event_log where type = 'bookstore.payment.PaymentRefunded.v1'
    union all
    select id, type, subject, data from delivery.event_log
    where type in ('bookstore.delivery.DeliveryStarted.v1', 'bookstore.delivery.DeliveryProgressed.v1',
        'bookstore.delivery.DeliveryCompleted.v1', 'bookstore.delivery.DeliveryCancellationRefused.v1')
), concerned as (
    select id, (data ->> 'buyerId')::uuid as user_id
    from told
    where type not in ('bookstore.ordering.OrderCancellationRequested.v1', 'bookstore.ordering.OrderPaymentFailed.v1',
        'bookstore.ordering.StockShort.v1')
    union
    -- A payment that failed at once was answered at once.
    select id, (data ->> 'buyerId')::uuid from told
    where type = 'bookstore.ordering.OrderPaymentFailed.v1'
        and subject in (select subject from told where type = 'bookstore.ordering.OrderPaymentDeferred.v1')
    union
    select id, (json_array_elements(data -> 'lines') ->> 'sellerId')::uuid from told
    where type = 'bookstore.ordering.OrderPlaced.v1'
        or (type = 'bookstore.ordering.OrderCancelled.v1' and (data ->> 'paid')::boolean)
    union
    select id, (data ->> 'sellerId')::uuid from told where type = 'bookstore.ordering.StockShort.v1'
    union
    select id, (data ->> 'userId')::uuid from identity.event_log where type = 'bookstore.identity.SellerApproved.v1'
), given_up as (
    select (event ->> 'id')::uuid as id from notification.dead_letter where settled_at is not null
)
select to_jsonb(breach) as breach from (
    select coalesce(c.id, m.event_id) as "eventId", coalesce(c.user_id, m.user_id) as "userId", m.kind,
        case when c.id is null then 'told without cause' else 'not told' end as what
    from concerned c full join notification.message m on m.event_id = c.id and m.user_id = c.user_id
    where (c.id is null or m.event_id is null) and not exists (select from given_up g where g.id = c.id)
) breach
order by breach
limit 1000
