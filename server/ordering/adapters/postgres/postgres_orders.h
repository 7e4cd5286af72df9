#pragma once

#include "server/ordering/application/orders.h"
#include "server/platform/postgres/connection.h"

namespace ordering {

class PostgresOrders : public Orders {
public:
    explicit PostgresOrders(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> place(const Order &order, const QDateTime &askingUntil) override;
    [[nodiscard]] Result<Order> find(OrderId id) override;
    [[nodiscard]] Result<> save(const Order &order) override;

private:
    [[nodiscard]] Result<> soldOut(const Order &order, const QStringList &taken);

    platform::postgres::Connection &m_connection;
};

} // namespace ordering
