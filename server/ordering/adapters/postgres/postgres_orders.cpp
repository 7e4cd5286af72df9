#include "server/ordering/adapters/postgres/postgres_orders.h"

#include "common/contracts/ordering/address.h"
#include "common/contracts/ordering/order_line.h"
#include "server/ordering/adapters/postgres/order_row.h"
#include "server/ordering/application/documents.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::fail;
using core::Fault;

namespace {

struct Columns {
    QStringList books;
    QStringList sellers;
    QList<qint64> quantities;
};

Columns columnsOf(const QList<Line> &lines)
{
    Columns columns;
    for (const Line &line : lines) {
        columns.books.append(line.bookId.toString());
        columns.sellers.append(line.sellerId.toString());
        columns.quantities.append(line.quantity);
    }
    return columns;
}

} // namespace

PostgresOrders::PostgresOrders(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresOrders::place(const Order &order, const QDateTime &askingUntil)
{
    const Order::Facts &facts = order.facts();
    const Columns columns = columnsOf(facts.lines);
    const auto placed = m_connection.queryOne("ordering/queries/place_order"_L1,
        {{"order"_L1, facts.id}, {"buyer"_L1, facts.buyer.id}, {"buyer_name"_L1, facts.buyer.name},
            {"address"_L1, toJson(toContract(facts.buyer.address))}, {"payment_method"_L1, facts.buyer.paymentMethod},
            {"lines"_L1, toJson(toContract(facts.lines))}, {"total"_L1, order.total().minorUnits()},
            {"status"_L1, nameOf(facts.status)}, {"ordered_at"_L1, facts.orderedAt}, {"pay_until"_L1, facts.payUntil},
            {"ask_after"_L1, askingUntil}, {"books"_L1, columns.books}, {"sellers"_L1, columns.sellers},
            {"quantities"_L1, columns.quantities}});
    if (!placed)
        return fail(placed.error());
    const QStringList taken = placed->texts("books"_L1);
    return taken.size() == facts.lines.size() ? Result<>() : soldOut(order, taken);
}

Result<Order> PostgresOrders::find(OrderId id)
{
    const auto row = m_connection.queryOne("ordering/queries/find_order"_L1, {{"order"_L1, id}});
    if (!row && row.error().fault == Fault::NotFound)
        return fail(Fault::NotFound, "order-not-found"_L1, u"There is no such order."_s);
    return row.and_then(orderOf);
}

Result<> PostgresOrders::save(const Order &order)
{
    const Order::Facts &facts = order.facts();
    const auto saved = m_connection.execute("ordering/queries/save_order"_L1,
        {{"order"_L1, facts.id}, {"status"_L1, nameOf(facts.status)}, {"deferred_at"_L1, facts.deferredAt},
            {"payment"_L1, facts.paymentId}, {"decline_reason"_L1, facts.declineReason},
            {"arrived"_L1, textsOf(facts.arrived)}});
    if (saved && *saved != 1)
        return fail(Fault::NotFound, "order-not-found"_L1, u"There is no such order."_s);
    return saved.transform([](int) {});
}

Result<> PostgresOrders::soldOut(const Order &order, const QStringList &taken)
{
    QStringList missing = columnsOf(order.facts().lines).books;
    missing.removeIf([&](const QString &book) { return taken.contains(book); });
    const auto rows = m_connection.query("ordering/queries/find_stock"_L1, {{"books"_L1, missing}});
    if (!rows)
        return fail(rows.error());
    QHash<QString, qint64> available;
    for (const platform::postgres::Row &row : *rows)
        available.insert(row.id<BookId>("book_id"_L1).toString(), row.number("available"_L1));
    QJsonArray books;
    for (const QString &book : missing)
        books.append(QJsonObject{{u"bookId"_s, book}, {u"available"_s, available.value(book, 0)}});
    return fail(Error{Fault::Refused, u"sold-out"_s, u"There are not that many copies left."_s, {}, {}}.with(
        u"books"_s, books));
}

} // namespace ordering
