-- Each entry of a log carries a hash of itself and of the one before it, and none is missing: see platform/audit/chain.h.
select to_jsonb(breach) as breach from (
    select service, number, action
    from (
        select service, number, action, hash, row_number() over log as place,
            sha256(coalesce(lag(hash) over log, ''::bytea) || convert_to(concat_ws(E'\n', number, admin_id, action,
                subject, facts::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), 'UTF8')) as expected
        from every_audit_entry
        window log as (partition by service order by number)
    ) entry
    where number <> place or hash <> expected
) breach
order by breach
limit 1000
