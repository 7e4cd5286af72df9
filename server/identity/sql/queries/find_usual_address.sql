select from usual_address
where user_id = :user_id and fingerprint = :fingerprint
