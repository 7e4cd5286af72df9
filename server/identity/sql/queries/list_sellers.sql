select id, email, name, language, to_jsonb(roles) as roles, password_hash, shop_name, seller_status, applied_at,
    registered_at, version, suspended_at, suspension_reason
from account
where seller_status = :status
    and (:after::uuid is null
        or (applied_at, id) > (select applied_at, id from account where id = :after::uuid))
order by applied_at, id
limit :limit
