#include "server/order_view/adapters/postgres/postgres_order_shelf.h"

#include "server/order_view/adapters/postgres/document_row.h"
#include "server/order_view/adapters/postgres/status_counts.h"

namespace order_view {

using namespace Qt::Literals::StringLiterals;
using contracts::OrderId;
using core::Result;
using platform::postgres::Row;

namespace {

// The newest page comes before everything.
OrderId beforeWhich(const OrderFilter &filter)
{
    return filter.after.value_or(OrderId(QUuid(u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s)));
}

std::optional<QString> roleText(const OrderFilter &filter)
{
    return filter.role ? std::optional(nameOf(*filter.role)) : std::nullopt;
}

QString statusText(const OrderFilter &filter)
{
    return toText(*filter.status);
}

Result<ListedOrder> readListed(const Row &row)
{
    const Role role = row.text("role"_L1) == nameOf(Role::Seller) ? Role::Seller : Role::Buyer;
    return readDocument(row).map([&](const OrderDocument &document) { return ListedOrder{document, role}; });
}

} // namespace

PostgresOrderShelf::PostgresOrderShelf(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<QList<ListedOrder>> PostgresOrderShelf::list(const OrderFilter &filter)
{
    const auto rows = filter.user ? ofUser(filter) : ofAll(filter);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<ListedOrder> orders;
    for (const Row &row : *rows) {
        const auto order = readListed(row);
        if (!order)
            return tl::unexpected(order.error());
        orders.append(*order);
    }
    return orders;
}

Result<QList<Row>> PostgresOrderShelf::ofUser(const OrderFilter &filter)
{
    if (!filter.status)
        return m_connection.query("order_view/queries/orders_of_user"_L1,
            {{"user"_L1, *filter.user}, {"before"_L1, beforeWhich(filter)}, {"role"_L1, roleText(filter)},
                {"limit"_L1, filter.limit}});
    return m_connection.query("order_view/queries/orders_of_user_by_status"_L1,
        {{"user"_L1, *filter.user}, {"before"_L1, beforeWhich(filter)}, {"role"_L1, roleText(filter)},
            {"limit"_L1, filter.limit}, {"status"_L1, statusText(filter)}});
}

Result<QList<Row>> PostgresOrderShelf::ofAll(const OrderFilter &filter)
{
    if (!filter.status)
        return m_connection.query(
            "order_view/queries/all_orders"_L1, {{"before"_L1, beforeWhich(filter)}, {"limit"_L1, filter.limit}});
    return m_connection.query("order_view/queries/all_orders_by_status"_L1,
        {{"before"_L1, beforeWhich(filter)}, {"limit"_L1, filter.limit}, {"status"_L1, statusText(filter)}});
}

Result<StatusCounts> PostgresOrderShelf::count(const OrderFilter &filter)
{
    if (!filter.user)
        return StatusCounts();
    return m_connection
        .query("order_view/queries/count_orders_of_user"_L1, {{"user"_L1, *filter.user}, {"role"_L1, roleText(filter)}})
        .and_then(readCounts);
}

} // namespace order_view
