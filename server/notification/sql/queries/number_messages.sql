-- Gives the oldest messages without a number the next numbers of their users, and returns them to be pushed. The
-- session setting is the fence: it dies with the session that holds the leader's lock.
with leader as (
    select coalesce(current_setting('notification.session', true) = :session, false) as leads
),
batch as (
    select event_id, user_id, row_number() over (partition by user_id order by seq) as nth,
        count(*) over (partition by user_id) as messages
    from (
        select event_id, user_id, seq from message
        where number is null and (select leads from leader)
        order by seq limit :limit
    ) oldest
),
box as (
    insert into mailbox (user_id, last_number)
    select distinct user_id, messages from batch
    on conflict (user_id) do update set last_number = mailbox.last_number + excluded.last_number
    returning user_id, last_number
),
numbered as (
    update message m set number = box.last_number - batch.messages + batch.nth
    from batch join box on box.user_id = batch.user_id
    where m.event_id = batch.event_id and m.user_id = batch.user_id
    returning m.user_id, m.number, m.event_id, m.kind, m.facts, m.at
)
select leader.leads, numbered.*, preference.language, to_jsonb(preference.muted) as muted
from leader left join numbered on true left join preference on preference.user_id = numbered.user_id
order by numbered.user_id, numbered.number
