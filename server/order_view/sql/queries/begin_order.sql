insert into order_view (order_id, status) values (:order, :status) on conflict (order_id) do nothing
