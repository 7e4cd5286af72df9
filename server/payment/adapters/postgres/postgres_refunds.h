#pragma once

#include "server/payment/application/refunds.h"
#include "server/platform/postgres/connection.h"

namespace payment {

class PostgresRefunds : public Refunds {
public:
    explicit PostgresRefunds(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> add(const Payment &payment, const QDateTime &due) override;
    [[nodiscard]] Result<std::optional<Payment>> claimDue(const QDateTime &now, const QDateTime &until) override;
    [[nodiscard]] Result<> postpone(OrderId order, const QDateTime &now) override;
    [[nodiscard]] Result<> done(OrderId order, const QDateTime &now) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace payment
