#pragma once

#include "server/order_view/application/list_orders.h"
#include "server/platform/postgres/connection.h"

namespace order_view {

class PostgresOrderShelf : public OrderShelf {
public:
    explicit PostgresOrderShelf(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<QList<ListedOrder>> list(const OrderFilter &filter) override;
    // None for the list of all orders: counting them takes longer the more there are; the dashboard counts by day.
    [[nodiscard]] core::Result<StatusCounts> count(const OrderFilter &filter) override;

private:
    [[nodiscard]] core::Result<QList<platform::postgres::Row>> ofUser(const OrderFilter &filter);
    [[nodiscard]] core::Result<QList<platform::postgres::Row>> ofAll(const OrderFilter &filter);

    platform::postgres::Connection &m_connection;
};

} // namespace order_view
