-- Every event that a service has told has its number, in each partition from one on without a gap.
select to_jsonb(breach) as breach from (
    select h.producer, h.partition, h.position as head, coalesce(l.events, 0) as events, l.last,
        coalesce(l.unnumbered, 0) as unnumbered
    from every_head h
    left join (
        select producer, partition, count(position) as events, max(position) as last,
            count(*) filter (where position is null) as unnumbered
        from every_event
        group by producer, partition
    ) l on l.producer = h.producer and l.partition = h.partition
    where h.position <> coalesce(l.events, 0) or h.position <> coalesce(l.last, 0) or l.unnumbered > 0
) breach
order by breach
limit 1000
