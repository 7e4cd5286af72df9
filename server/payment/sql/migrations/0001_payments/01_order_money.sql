-- One row per order whose money anybody ever asked about: its lock is what keeps a payment and the giving up of its
-- order apart, also before there is a payment.
create table order_money (
    order_id uuid primary key,
    given_up boolean not null default false
)
