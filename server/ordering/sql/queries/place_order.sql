-- Takes the copies of all lines and records the order in one round trip. The books are locked in the order of their
-- ids, so that two baskets with the same books never wait for each other in a circle. Answers the books that were
-- taken: when one is missing the caller rolls back.
with wanted as (
    select * from unnest(:books::uuid[], :sellers::uuid[], :quantities::integer[]) as w (book_id, seller_id, quantity)
), locked as (
    select book_id from stock where book_id = any (:books::uuid[]) order by book_id for update
), taken as (
    update stock s
    set available = s.available - w.quantity, reserved = s.reserved + w.quantity
    from locked l join wanted w using (book_id)
    where s.book_id = l.book_id and s.available >= w.quantity
    returning s.book_id
), recorded as (
    insert into orders (order_id, buyer_id, buyer_name, address, payment_method, lines, total, status, ordered_at,
        pay_until, ask_after)
    values (:order, :buyer, :buyer_name, :address::jsonb, :payment_method, :lines::jsonb, :total, :status,
        :ordered_at, :pay_until, :ask_after)
    returning order_id
), reserved as (
    insert into reservation (order_id, book_id, seller_id, quantity)
    select r.order_id, w.book_id, w.seller_id, w.quantity
    from recorded r, wanted w join taken t using (book_id)
)
select coalesce(array_agg(book_id), '{}') as books from taken
