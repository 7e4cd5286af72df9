select coalesce(sum(version), 0) as facts from order_view
