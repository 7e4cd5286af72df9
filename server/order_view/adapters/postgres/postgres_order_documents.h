#pragma once

#include "server/order_view/application/keep_order.h"
#include "server/platform/postgres/connection.h"

namespace order_view {

// The documents in PostgreSQL, within the caller's transaction. Opening locks the order's row: facts of the same order
// from different producers are merged one after the other.
class PostgresOrderDocuments : public OrderDocuments {
public:
    explicit PostgresOrderDocuments(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<OrderDocument> open(const contracts::OrderId &order) override;
    [[nodiscard]] core::Result<> save(const OrderDocument &document, const QList<Party> &parties) override;

private:
    [[nodiscard]] core::Result<OrderDocument> begin(const contracts::OrderId &order);

    platform::postgres::Connection &m_connection;
};

} // namespace order_view
