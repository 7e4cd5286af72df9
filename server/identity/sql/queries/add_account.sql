insert into account (id, email, name, language, roles, password_hash, shop_name, seller_status, applied_at,
    registered_at, version)
values (:id, :email, :name, :language, :roles::text[], :password_hash, :shop_name, :seller_status, :applied_at,
    :registered_at, 1)
on conflict (email) do nothing
