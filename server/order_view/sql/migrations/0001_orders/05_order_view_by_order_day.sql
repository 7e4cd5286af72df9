create index order_view_by_order_day on order_view (ordered_at) include (status) where ordered_at is not null
