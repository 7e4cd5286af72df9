with last as (
    select number, hash from audit_entry
    union all select 0, ''::bytea
    order by number desc limit 1
), entry as (
    select last.number + 1 as number, last.hash as previous, :admin_id::uuid as admin_id, :action::text as action,
        :subject::text as subject, :facts::jsonb as facts, :at::timestamptz as at
    from last
)
insert into audit_entry (number, admin_id, action, subject, facts, at, hash)
select number, admin_id, action, subject, facts, at,
    audit_hash(previous, number, admin_id, action, subject, facts::text, at)
from entry
returning number, hash
