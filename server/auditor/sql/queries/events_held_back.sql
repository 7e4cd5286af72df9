-- No listener has put off an event or given it up, save what an admin has settled.
select to_jsonb(breach) as breach from (
    select listener, producer, partition, position, subject, cause, detail, what from every_held_back
) breach
order by breach
limit 1000
