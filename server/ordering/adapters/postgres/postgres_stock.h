#pragma once

#include "server/ordering/application/stock.h"
#include "server/platform/postgres/connection.h"

namespace ordering {

class PostgresStock : public Stock {
public:
    explicit PostgresStock(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> release(OrderId order) override;
    [[nodiscard]] Result<> handOver(OrderId order, SellerId seller) override;
    [[nodiscard]] Result<Supplied> supply(BookId book, int delta) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace ordering
