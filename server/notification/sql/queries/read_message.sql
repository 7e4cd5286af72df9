update message set read_at = coalesce(read_at, :now) where user_id = :user and number = :number
