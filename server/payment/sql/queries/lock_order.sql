insert into order_money as m (order_id) values (:order)
on conflict (order_id) do update set given_up = m.given_up
returning given_up
