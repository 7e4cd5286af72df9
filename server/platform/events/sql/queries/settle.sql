update dead_letter set settled_at = clock_timestamp(), settlement = :reason where id = :id and settled_at is null
