with added as (
    insert into delivery (delivery_id, order_id, seller_id, buyer_id, status, changed_at, step_count)
    values (:delivery, :order, :seller, :buyer, :status, :at, 1)
    on conflict (order_id, seller_id) do nothing
    returning delivery_id, status, changed_at
)
insert into delivery_step (delivery_id, number, status, at)
select delivery_id, 1, status, changed_at from added
