update refresh_token set used_at = :now
where predecessor = :hash and used_at is null
