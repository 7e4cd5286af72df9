update message set read_at = :now
where user_id = :user and number <= :up_to and read_at is null and number is not null
