-- Moves the cursor if it still stands where the batch begins: the fence against a replica that lost its lease, and
-- against anything applied twice. Tells on the way which subjects of the batch have parked or dead events: `held`
-- those of the same producer, `waiting` those of any. The time limit frees the row when this process is frozen.
with moved as (
    update event_cursor set position = :last
    where producer = :producer and partition = :partition and position = :expected
    returning set_config('idle_in_transaction_session_timeout', '10000', true) as limited
),
known as (
    select subject, producer, true as waiting from parked_event where subject = any (cast(:subjects as text[]))
    union all
    select subject, producer, false from dead_letter
    where settled_at is null and subject = any (cast(:subjects as text[]))
)
select (select count(limited) from moved) as moved, known.subject,
    bool_or(known.producer = :producer) as held, bool_or(known.waiting) as waiting
from (select 1) always left join known on true
group by known.subject
