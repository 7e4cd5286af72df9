select count(*) as unread from message where user_id = :user and read_at is null and number is not null
