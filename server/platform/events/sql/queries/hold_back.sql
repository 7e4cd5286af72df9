-- Puts an event behind the earlier ones of its producer and subject, wherever they are now.
with dead as (
    insert into dead_letter (subject, producer, position, partition, event, cause, attempts)
    select cast(:subject as text), cast(:producer as text), cast(:position as bigint), cast(:partition as int),
        cast(:event as json), 'behind', 0
    where exists (
        select from dead_letter where subject = :subject and producer = :producer and settled_at is null
    )
    returning 1
),
parked as (
    insert into parked_event (subject, producer, position, partition, event, cause)
    select cast(:subject as text), cast(:producer as text), cast(:position as bigint), cast(:partition as int),
        cast(:event as json), 'behind'
    where exists (select from parked_event where subject = :subject and producer = :producer)
    returning 1
)
select exists (select from dead) as dead, exists (select from parked) as parked
