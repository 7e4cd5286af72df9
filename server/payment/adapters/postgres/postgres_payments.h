#pragma once

#include "server/payment/application/payments.h"
#include "server/platform/postgres/connection.h"

namespace payment {

class PostgresPayments : public Payments {
public:
    explicit PostgresPayments(platform::postgres::Connection &connection);

    [[nodiscard]] Result<bool> lock(OrderId order) override;
    [[nodiscard]] Result<> rememberGivenUp(OrderId order) override;
    [[nodiscard]] Result<std::optional<Payment>> find(OrderId order) override;
    [[nodiscard]] Result<> save(const Payment &payment) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace payment
