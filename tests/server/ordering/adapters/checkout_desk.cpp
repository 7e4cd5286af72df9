#include "tests/server/ordering/adapters/checkout_desk.h"

#include "server/ordering/adapters/postgres/desk.h"
#include "server/ordering/adapters/postgres/order_row.h"
#include "server/ordering/application/cancel_order.h"

namespace ordering::builders {

using namespace Qt::Literals::StringLiterals;

using platform::postgres::Connection;
using platform::postgres::Row;

PaymentOutcome ScriptedPayments::pay(const Order &order)
{
    ++asked;
    const Crash now = std::exchange(crash, Crash::None);
    if (now == Crash::BeforeCharging)
        throw Killed();
    if (meanwhile)
        meanwhile(order);
    if (answers)
        return *answers;
    const std::scoped_lock lock(m_mutex);
    if (!m_charged.contains(order.id()))
        m_charged.insert(order.id(), PaymentId::generate());
    if (now == Crash::AfterCharging)
        throw Killed();
    return {PaymentOutcome::Approved, m_charged.value(order.id()), {}};
}

PaymentOutcome ScriptedPayments::find(OrderId order)
{
    ++lookedUp;
    if (answers)
        return *answers;
    const std::scoped_lock lock(m_mutex);
    return m_charged.contains(order) ? PaymentOutcome{PaymentOutcome::Approved, m_charged.value(order), {}}
                                     : PaymentOutcome{PaymentOutcome::NeverAsked, {}, {}};
}

CheckoutDesk::CheckoutDesk(const platform::postgres::Settings &settings)
    : shop(settings)
{
    const auto emptied =
        m_connection.executeText(u"truncate reservation, orders, stock, book, event_log, idempotency_key"_s);
    if (!emptied)
        qFatal("cannot empty the shop: %s", qPrintable(emptied.error().detail));
}

Result<CheckoutDesk::Response> CheckoutDesk::place(const QString &key, const PlaceOrderCommand &command)
{
    return placeOn(m_connection, key, command);
}

Result<CheckoutDesk::Response> CheckoutDesk::placeOn(
    Connection &connection, const QString &key, const PlaceOrderCommand &command)
{
    return m_checkout.place(connection, payments, keyOf(key), command);
}

Result<CheckoutDesk::Response> CheckoutDesk::payNow(const QString &key, OrderId order)
{
    return m_checkout.payNow(m_connection, payments, keyOf(key), order, buyer.id);
}

platform::rounds::Found CheckoutDesk::payNext(Waiting whom)
{
    return m_checkout.payNext(m_connection, payments, whom).value();
}

Result<platform::rounds::Found> CheckoutDesk::tryToPayNext()
{
    return m_checkout.payNext(m_connection, payments, Waiting::All);
}

void CheckoutDesk::spoil(OrderId order)
{
    const auto spoilt =
        m_connection.executeText(u"update orders set address = '{}' where order_id = '%1'"_s.arg(order.toString()));
    if (!spoilt)
        qFatal("cannot spoil an order: %s", qPrintable(spoilt.error().detail));
}

void CheckoutDesk::cancel(OrderId order)
{
    Connection own(shop.settings());
    (void)own.transact([&](Connection &transaction) {
        Desk desk(transaction);
        return CancelOrder(desk.orders, desk.stock, desk.events, clock).run({order, buyer.id});
    });
}

QList<Order> CheckoutDesk::orders()
{
    QList<Order> orders;
    const QList<Row> rows = m_connection.query("ordering_tests/orders"_L1).value();
    for (const Row &row : rows)
        orders.append(orderOf(row).value());
    return orders;
}

QStringList CheckoutDesk::events()
{
    QStringList names;
    const QList<Row> rows = m_connection.query("ordering_tests/events"_L1).value();
    for (const Row &row : rows)
        names.append(row.text("type"_L1).section(u'.', 2, 2));
    return names;
}

Checkout::Key CheckoutDesk::keyOf(const QString &key) const
{
    return {buyer.id.toString(), key, u"test"_s, "the same body"};
}

} // namespace ordering::builders
