update refresh_token set used_at = :now
where hash = :hash
