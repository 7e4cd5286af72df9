update account
set name = :name, language = :language, roles = :roles::text[], password_hash = :password_hash,
    shop_name = :shop_name, seller_status = :seller_status, applied_at = :applied_at, suspended_at = :suspended_at,
    suspension_reason = :suspension_reason, version = version + 1
where id = :id and version = :version
