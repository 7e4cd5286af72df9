select coalesce(sum(size), 0) from kept
