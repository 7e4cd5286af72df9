insert into message (event_id, user_id, kind, facts, at)
select :event, notice.user_id, notice.kind, notice.facts, notice.at
from jsonb_to_recordset(cast(:notices as jsonb)) as notice (user_id uuid, kind text, facts jsonb, at timestamptz)
on conflict (event_id, user_id) do nothing
