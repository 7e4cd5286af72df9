create index account_sellers on account (seller_status, applied_at, id) where seller_status is not null
