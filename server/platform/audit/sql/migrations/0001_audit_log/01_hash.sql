create function audit_hash(
    previous bytea, number bigint, admin_id uuid, action text, subject text, facts text, at timestamptz)
returns bytea language sql stable as $$
    select sha256(previous || convert_to(concat_ws(E'\n', number, admin_id, action, subject, facts,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), 'UTF8'))
$$
