-- A version that was shown with one document is never shown with another: what is as it was keeps its version, all
-- else gets one that nobody has seen. From here on every fact adds one to both.
update order_view anew set version = lifted.version
from (
    select mine.order_id, case
        when live.order_id is null then (select coalesce(max(version), 0) from public.order_view) + mine.version + 1
        when difference.order_id is not null then greatest(live.version, mine.version) + 1
        else live.version end as version
    from order_view mine
        left join public.order_view live on live.order_id = mine.order_id
        left join difference on difference.order_id = mine.order_id
) lifted
where anew.order_id = lifted.order_id and anew.version <> lifted.version
