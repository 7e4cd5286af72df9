select exists (
    select 1 from message where user_id = :user and kind = :kind and facts ->> 'orderId' = :order
) as told
