create index order_view_by_status on order_view (status, order_id)
