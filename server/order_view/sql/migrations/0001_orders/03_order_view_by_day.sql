create index order_view_by_day on order_view (placed_at) include (status, total) where placed_at is not null
