create index message_unread on message (user_id, number) where read_at is null and number is not null
