select m.user_id, m.number, m.event_id, m.kind, m.facts, m.at, p.language, to_jsonb(p.muted) as muted
from (
    select user_id, pushed_number from mailbox where pushed_number < last_number order by user_id limit :limit
) behind
join message m on m.user_id = behind.user_id and m.number > behind.pushed_number
left join preference p on p.user_id = m.user_id
order by m.user_id, m.number
limit :limit
