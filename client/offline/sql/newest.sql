select max(given_at) from kept
