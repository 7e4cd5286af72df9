-- The messages of a user are numbered without a gap, and the broker has them all.
select to_jsonb(breach) as breach from (
    select coalesce(m.user_id, b.user_id) as "userId", m.messages, m.last, b.last_number as "lastNumber",
        b.pushed_number as "pushedNumber"
    from (
        select user_id, count(*) as messages, max(number) as last from notification.message group by user_id
    ) m
    full join notification.mailbox b on b.user_id = m.user_id
    where m.messages is distinct from b.last_number or m.last is distinct from b.last_number
        or b.pushed_number is distinct from b.last_number
) breach
order by breach
limit 1000
