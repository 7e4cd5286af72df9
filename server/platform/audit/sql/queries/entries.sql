select number, admin_id::text, action, subject, facts::text,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, hash
from audit_entry
where number > :after
order by number
limit :limit
