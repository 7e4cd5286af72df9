-- Numbers the oldest unnumbered events, each partition in the order of appending, and returns them. The session
-- setting is the fence: it dies with the session that holds the leader's lock, so who lost that numbers nothing.
with leader as (
    select coalesce(current_setting('events.session', true) = :session, false) as leads
),
batch as (
    select seq, partition, row_number() over (partition by partition order by seq) as nth
    from (
        select seq, partition from event_log
        where position is null and (select leads from leader)
        order by seq limit :limit
    ) oldest
),
head as (
    update event_head h set position = h.position + added.events
    from (select partition, count(*) as events from batch group by partition) added
    where h.partition = added.partition
    returning h.partition, h.position - added.events as before
),
numbered as (
    update event_log e set position = head.before + batch.nth
    from batch join head on head.partition = batch.partition
    where e.seq = batch.seq
    returning e.id, e.partition, e.position, e.type, e.subject, e.time, e.data, e.traceparent
)
select leader.leads, numbered.* from leader left join numbered on true
order by numbered.partition, numbered.position
