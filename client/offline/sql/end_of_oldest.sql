select given_at from (
    select given_at, sum(size) over (order by given_at, id) as so_far from kept
)
where so_far >= :excess
order by so_far
limit 1
