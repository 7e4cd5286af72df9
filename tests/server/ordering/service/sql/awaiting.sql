select count(*) as n from orders where status = 'awaitingPayment'
