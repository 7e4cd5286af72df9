#pragma once

#include "server/identity/application/mail_orders.h"
#include "server/platform/postgres/connection.h"

namespace identity {

class PostgresMailOrders : public MailOrders {
public:
    explicit PostgresMailOrders(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> add(const MailOrder &order) override;
    [[nodiscard]] Result<std::optional<MailOrder>> claimDue(const QDateTime &now, const QDateTime &until) override;
    [[nodiscard]] Result<> postpone(MailOrderId id, const QDateTime &until) override;
    [[nodiscard]] Result<> strike(MailOrderId id) override;
    [[nodiscard]] Result<int> tidy(const QDateTime &orderedBefore) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace identity
