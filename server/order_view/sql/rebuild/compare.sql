-- Names what differs of each order between the view built anew (found first) and the live one (public). The version
-- counts changes and is no part of what is shown. `missing`: the live view lacks the order; `unfounded`: nobody has
-- told of it.
with pair as (
    select coalesce(anew.order_id, live.order_id) as order_id, to_jsonb(anew) - 'version' - 'document' as told,
        to_jsonb(live) - 'version' - 'document' as shown, anew.document as told_document,
        live.document as shown_document
    from order_view anew full join public.order_view live on live.order_id = anew.order_id
    where anew.document is distinct from live.document
        or to_jsonb(anew) - 'version' - 'document' is distinct from to_jsonb(live) - 'version' - 'document'
),
part (order_id, part) as (
    select order_id, 'missing' from pair where shown is null
    union all
    select order_id, 'unfounded' from pair where told is null
    union all
    select order_id, key
    from pair, lateral (
        select key from jsonb_each(told) a full join jsonb_each(shown) b using (key)
        where a.value is distinct from b.value
    ) field
    where told is not null and shown is not null
    union all
    select order_id, rtrim('document/' || key, '/')
    from pair, lateral (
        select key
        from jsonb_each(case jsonb_typeof(told_document) when 'object' then told_document
                else jsonb_build_object('', told_document) end) a
            full join jsonb_each(case jsonb_typeof(shown_document) when 'object' then shown_document
                else jsonb_build_object('', shown_document) end) b using (key)
        where a.value is distinct from b.value
    ) field
    where told is not null and shown is not null
    union all
    select coalesce(anew.order_id, live.order_id), 'parties'
    from order_party anew full join public.order_party live
        on live.user_id = anew.user_id and live.order_id = anew.order_id
    where anew.role is distinct from live.role or anew.status is distinct from live.status
)
insert into difference (order_id, parts)
select order_id, array_agg(distinct part order by part) from part group by order_id
