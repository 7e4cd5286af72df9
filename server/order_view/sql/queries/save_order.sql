with kept as (
    update order_view
    set version = version + 1, status = :status, buyer_id = :buyer, total = :total, ordered_at = :ordered_at,
        placed_at = :placed_at, refunded_at = :refunded_at, refunded = :refunded, document = cast(:document as jsonb)
    where order_id = :order
    returning order_id, status
)
insert into order_party (user_id, order_id, role, status)
select party.user_id, kept.order_id, party.role, kept.status
from kept, unnest(cast(:users as uuid[]), cast(:roles as text[])) as party (user_id, role)
on conflict (user_id, order_id) do update set status = excluded.status
where order_party.status <> excluded.status
