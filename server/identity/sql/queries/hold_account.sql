select id, email, name, language, to_jsonb(roles) as roles, password_hash, shop_name, seller_status, applied_at,
    registered_at, version, suspended_at, suspension_reason
from account
where id = :id
for share
