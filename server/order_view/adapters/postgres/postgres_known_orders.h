#pragma once

#include "server/order_view/application/show_order.h"
#include "server/platform/postgres/connection.h"

namespace order_view {

class PostgresKnownOrders : public KnownOrders {
public:
    explicit PostgresKnownOrders(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<ShownOrder> find(const contracts::OrderId &order) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace order_view
