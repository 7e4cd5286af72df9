create index orders_awaiting_payment on orders (order_id) where status = 'awaitingPayment'
