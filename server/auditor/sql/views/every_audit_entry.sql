-- What admins did, as each service has written it down.
create view every_audit_entry as
select 'identity' as service, number, admin_id, action, subject, facts, at, hash from identity.audit_entry
union all select 'store' as service, number, admin_id, action, subject, facts, at, hash from store.audit_entry
union all select 'storefront' as service, number, admin_id, action, subject, facts, at, hash from storefront.audit_entry
union all select 'ordering' as service, number, admin_id, action, subject, facts, at, hash from ordering.audit_entry
union all select 'payment' as service, number, admin_id, action, subject, facts, at, hash from payment.audit_entry
union all select 'delivery' as service, number, admin_id, action, subject, facts, at, hash from delivery.audit_entry
union all select 'order_view' as service, number, admin_id, action, subject, facts, at, hash from order_view.audit_entry
union all select 'notification' as service, number, admin_id, action, subject, facts, at, hash from notification.audit_entry
