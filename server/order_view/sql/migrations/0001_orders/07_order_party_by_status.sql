create index order_party_by_status on order_party (user_id, status, order_id) include (role)
