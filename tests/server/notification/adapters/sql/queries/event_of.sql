select event_id from message where user_id = :user and number = :number
