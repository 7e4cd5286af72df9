select body, media_type, given_at from kept
where reader = :reader and path = :path
