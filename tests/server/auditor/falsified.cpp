#include "tests/server/auditor/falsified.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;

namespace {

// Takes rows away and brings the very same back.
Falsified missing(
    const char *what, const QString &invariant, const QString &database, const QString &table, const QString &rows)
{
    return {what, invariant, database,
        {u"create table saved as select * from %1 where %2"_s.arg(table, rows),
            u"delete from %1 where %2"_s.arg(table, rows)},
        {u"insert into %1 overriding system value select * from saved"_s.arg(table), u"drop table saved"_s}};
}

// Changes a number and changes it back.
Falsified miscounted(
    const char *what, const QString &invariant, const QString &database, const QString &table, const QString &changes)
{
    return {what, invariant, database, {u"update %1 set %2"_s.arg(table, QString(changes).replace(u'#', u'+'))},
        {u"update %1 set %2"_s.arg(table, QString(changes).replace(u'#', u'-'))}};
}

const QString kNobody = u"00000000-0000-7000-8000-000000000001"_s;
const QString kFirstBook = u" where book_id = (select book_id from stock order by 1 limit 1)"_s;
const QString kPlaced = u"(select order_id from orders where status = 'placed' order by 1 limit 1)"_s;

QList<Falsified> moneyAndCopies()
{
    return {
        miscounted("a won too much was charged", u"money_of_orders"_s, u"payment"_s, u"payment"_s,
            u"amount = amount # 1 where order_id = (select order_id from payment where status = 'approved' "
            "order by 1 limit 1)"_s),
        {"a trade without money", u"money_of_orders"_s, u"payment"_s,
            {u"update payment set status = 'declined', decline_reason = 'wrong' where status = 'approved'"_s},
            {u"update payment set status = 'approved', decline_reason = '' where decline_reason = 'wrong'"_s}},
        {"a payment for no order", u"money_of_orders"_s, u"payment"_s,
            {u"insert into order_money (order_id) values ('%1')"_s.arg(kNobody),
                u"insert into payment (order_id, payment_id, buyer_id, amount, method, status) "
                "values ('%1', '%1', '%1', 1, 'card', 'approved')"_s.arg(kNobody)},
            {u"delete from payment where order_id = '%1'"_s.arg(kNobody),
                u"delete from order_money where order_id = '%1'"_s.arg(kNobody)}},
        {"refunded, but not given back", u"refunds_of_payments"_s, u"payment"_s,
            {u"update refund set refunded_at = null"_s}, {u"update refund set refunded_at = now()"_s}},
        {"copies held beyond the deadline", u"deadlines_of_orders"_s, u"ordering"_s,
            {u"update orders set status = 'awaitingPayment', pay_until = now() - interval '1 hour' where order_id = "_s
                + kPlaced},
            {u"update orders set status = 'placed' where status = 'awaitingPayment'"_s}},
        {"copies of a paid order given back", u"lines_of_orders"_s, u"ordering"_s,
            {u"update reservation set state = 'released' where order_id = "_s + kPlaced},
            {u"update reservation set state = 'held' where order_id = "_s + kPlaced}},
        miscounted("a total that its lines do not cost", u"lines_of_orders"_s, u"ordering"_s, u"orders"_s,
            u"total = total # 1 where order_id = "_s + kPlaced),
        miscounted("a copy promised to nobody", u"copies_promised"_s, u"ordering"_s, u"stock"_s,
            u"reserved = reserved # 1, supplied = supplied # 1"_s + kFirstBook),
        miscounted("a copy that nobody received", u"copies_supplied"_s, u"ordering"_s, u"stock"_s,
            u"available = available # 1, supplied = supplied # 1"_s + kFirstBook),
        miscounted("a copy on the shelf from nowhere", u"copies_on_the_shelf"_s, u"store"_s, u"book"_s,
            u"on_hand = on_hand # 1 where id = (select id from book order by 1 limit 1)"_s),
        missing("sold, and still on the shelf", u"copies_handed_over"_s, u"store"_s, u"stock_entry"_s,
            u"kind = 'shipped'"_s),
    };
}

QList<Falsified> parcelsAndDesks()
{
    return {
        {"a delivery that nobody paid for", u"deliveries_of_orders"_s, u"delivery"_s,
            {u"insert into delivery (delivery_id, order_id, seller_id, buyer_id, status, changed_at, step_count) "
             "values ('%1', '%1', '%1', '%1', 'preparing', now(), 1)"_s.arg(kNobody)},
            {u"delete from delivery where order_id = '%1'"_s.arg(kNobody)}},
        missing("a paid order on no desk", u"desks_of_orders"_s, u"store"_s, u"store_order"_s, u"status = 'waiting'"_s),
        {"a desk with an order that is none", u"desks_of_orders"_s, u"store"_s,
            {u"insert into store_order (order_id, seller_id, buyer_name, address, lines, status, placed_at, "
             u"updated_at) "
             "values ('%1', '%1', '', '{}', '[]', 'waiting', now(), now())"_s.arg(kNobody)},
            {u"delete from store_order where order_id = '%1'"_s.arg(kNobody)}},
        missing("a move of a parcel that was not told", u"moves_of_parcels"_s, u"delivery"_s, u"event_log"_s,
            u"type like '%DeliveryProgressed%'"_s),
        missing("a step of a parcel that was not written down", u"moves_of_parcels"_s, u"delivery"_s,
            u"delivery_step"_s, u"number = 2"_s),
    };
}

QList<Falsified> words()
{
    return {
        missing("something that nobody was told", u"messages_of_events"_s, u"notification"_s, u"message"_s,
            u"kind = 'orderCompleted'"_s),
        {"something told without a cause", u"messages_of_events"_s, u"notification"_s,
            {u"insert into message (event_id, user_id, kind, facts, at) values ('%1', '%1', 'refunded', '{}', now())"_s
                    .arg(kNobody)},
            {u"delete from message where user_id = '%1'"_s.arg(kNobody)}},
        miscounted("a message that was not pushed", u"mailboxes"_s, u"notification"_s, u"mailbox"_s,
            u"last_number = last_number # 1"_s),
        miscounted("a view of another total", u"views_of_orders"_s, u"order_view"_s, u"order_view"_s,
            u"total = total # 1 where total is not null"_s),
        miscounted("a book shown at another price", u"books_known"_s, u"storefront"_s, u"book"_s,
            u"price = price # 1 where id = (select id from book order by 1 limit 1)"_s),
        {"a book sold that was withdrawn", u"books_known"_s, u"ordering"_s,
            {u"update book set withdrawn = not withdrawn"_s}, {u"update book set withdrawn = not withdrawn"_s}},
        missing("an event that is gone", u"events_numbered"_s, u"store"_s, u"event_log"_s, u"position = 1"_s),
        miscounted("a listener that is ahead", u"events_applied"_s, u"order_view"_s, u"event_cursor"_s,
            u"position = position # 1 where producer = 'ordering'"_s),
        {"an event that is parked", u"events_held_back"_s, u"delivery"_s,
            {u"insert into parked_event (subject, producer, position, partition, event, cause) "
             "values ('%1', 'ordering', 1, 0, '{}', 'wrong')"_s.arg(kNobody)},
            {u"delete from parked_event"_s}},
    };
}

// As whoever owns a database can.
QStringList behindTheTrigger(const QString &statement)
{
    return {u"alter table audit_entry disable trigger only_added_to"_s, statement,
        u"alter table audit_entry enable trigger only_added_to"_s};
}

QList<Falsified> deedsOfAdmins()
{
    const QString entry = u"insert into audit_entry (number, admin_id, action, subject, facts, at, hash) "
                          "values (%2, '%1', 'forged', '', '{}', '2026-03-01', %3)"_s.arg(kNobody);
    const QStringList undo = behindTheTrigger(u"delete from audit_entry where action = 'forged'"_s);
    return {
        {"an entry that no admin made", u"audit_logs"_s, u"payment"_s, {entry.arg(u"1"_s, u"sha256('')"_s)}, undo},
        {"an entry that is gone before another", u"audit_logs"_s, u"delivery"_s,
            {entry.arg(u"2"_s, u"audit_hash('', 2, '%1', 'forged', '', '{}', '2026-03-01')"_s.arg(kNobody))}, undo},
    };
}

} // namespace

QList<Falsified> falsified()
{
    return moneyAndCopies() + parcelsAndDesks() + deedsOfAdmins() + words();
}

} // namespace tests
