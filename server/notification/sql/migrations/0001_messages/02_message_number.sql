create unique index message_number on message (user_id, number)
