select coalesce(sum(jsonb_array_length(document -> 'timeline')), 0) as facts from order_view
