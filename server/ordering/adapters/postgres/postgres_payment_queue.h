#pragma once

#include "server/ordering/application/payment_queue.h"
#include "server/platform/postgres/connection.h"

namespace ordering {

class PostgresPaymentQueue : public PaymentQueue {
public:
    explicit PostgresPaymentQueue(platform::postgres::Connection &connection);

    [[nodiscard]] Result<std::optional<Claim>> claimNext(
        Waiting whom, const QDateTime &now, const QDateTime &until) override;
    [[nodiscard]] Result<Claim> claim(OrderId order, const QDateTime &now, const QDateTime &until) override;
    [[nodiscard]] Result<> postpone(OrderId order, const QDateTime &next, bool asked) override;
    [[nodiscard]] Result<int> placeOf(const Order &order) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace ordering
