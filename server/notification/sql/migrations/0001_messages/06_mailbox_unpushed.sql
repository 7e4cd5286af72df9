create index mailbox_unpushed on mailbox (user_id) where pushed_number < last_number
