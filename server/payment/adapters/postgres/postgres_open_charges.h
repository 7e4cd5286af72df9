#pragma once

#include "server/payment/application/open_charges.h"
#include "server/platform/postgres/connection.h"

namespace payment {

class PostgresOpenCharges : public OpenCharges {
public:
    explicit PostgresOpenCharges(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> checkAt(OrderId order, const QDateTime &time) override;
    [[nodiscard]] Result<std::optional<Payment>> claimDue(const QDateTime &now, const QDateTime &until) override;
    [[nodiscard]] Result<> postpone(OrderId order, const QDateTime &now, bool heardOf) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace payment
