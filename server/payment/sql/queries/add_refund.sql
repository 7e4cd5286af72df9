insert into refund (order_id, due_at) values (:order, :due) on conflict (order_id) do nothing
