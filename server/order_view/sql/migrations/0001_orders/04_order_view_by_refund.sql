create index order_view_by_refund on order_view (refunded_at) include (refunded) where refunded_at is not null
