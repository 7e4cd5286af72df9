select language, to_jsonb(muted) as muted from preference where user_id = :user
