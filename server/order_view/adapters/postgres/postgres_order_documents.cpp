#include "server/order_view/adapters/postgres/postgres_order_documents.h"

#include "server/order_view/adapters/postgres/document_row.h"
#include "server/order_view/application/facts.h"
#include "server/order_view/application/timeline.h"

namespace order_view {

using contracts::OrderId;
using core::Result;

namespace {

std::optional<qint64> minorUnits(const std::optional<core::Money> &amount)
{
    return amount ? std::optional(amount->minorUnits()) : std::nullopt;
}

QStringList usersOf(const QList<Party> &parties)
{
    QStringList users;
    for (const Party &party : parties)
        users.append(party.user.toString());
    return users;
}

QStringList rolesOf(const QList<Party> &parties)
{
    QStringList roles;
    for (const Party &party : parties)
        roles.append(nameOf(party.role));
    return roles;
}

} // namespace

PostgresOrderDocuments::PostgresOrderDocuments(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<OrderDocument> PostgresOrderDocuments::open(const OrderId &order)
{
    const auto rows = m_connection.query("order_view/queries/find_for_change"_L1, {{"order"_L1, order}});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? begin(order) : readDocument(rows->first());
}

// Somebody else may begin the same order at the same moment: the row is made by one of the two and read by both.
Result<OrderDocument> PostgresOrderDocuments::begin(const OrderId &order)
{
    const QString status = toText(OrderDocument().status);
    return m_connection.execute("order_view/queries/begin_order"_L1, {{"order"_L1, order}, {"status"_L1, status}})
        .and_then([&](int) {
            return m_connection.queryOne("order_view/queries/find_for_change"_L1, {{"order"_L1, order}});
        })
        .and_then(readDocument);
}

Result<> PostgresOrderDocuments::save(const OrderDocument &document, const QList<Party> &parties)
{
    const auto placed = lastOf(document.timeline, kOrderPlaced);
    const auto refund = lastOf(document.timeline, kPaymentRefunded);
    return m_connection
        .execute("order_view/queries/save_order"_L1,
            {{"order"_L1, document.orderId}, {"status"_L1, QString(toText(document.status))},
                {"buyer"_L1, document.buyerId}, {"total"_L1, minorUnits(document.total)},
                {"ordered_at"_L1, document.orderedAt},
                {"placed_at"_L1, placed ? std::optional(placed->at) : std::nullopt},
                {"refunded_at"_L1, refund ? std::optional(refund->at) : std::nullopt},
                {"refunded"_L1, refund ? minorUnits(refund->amount) : std::nullopt}, {"document"_L1, toJson(document)},
                {"users"_L1, usersOf(parties)}, {"roles"_L1, rolesOf(parties)}})
        .map([](int) {});
}

} // namespace order_view
