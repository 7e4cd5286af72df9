create index payment_to_check on payment (check_at) where status = 'requested'
