#include "server/order_view/adapters/postgres/postgres_known_orders.h"

#include "server/order_view/adapters/postgres/document_row.h"

namespace order_view {

using namespace Qt::Literals::StringLiterals;

PostgresKnownOrders::PostgresKnownOrders(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

core::Result<ShownOrder> PostgresKnownOrders::find(const contracts::OrderId &order)
{
    const auto rows = m_connection.query("order_view/queries/find_order"_L1, {{"order"_L1, order}});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return core::fail(core::Fault::NotFound, "order-not-found"_L1, u"There is no such order."_s);
    const int version = int(rows->first().number("version"_L1));
    return readDocument(rows->first()).map([&](const OrderDocument &document) {
        return ShownOrder{document, version};
    });
}

} // namespace order_view
