#pragma once

#include "server/delivery/application/events.h"
#include "server/platform/postgres/connection.h"

namespace delivery {

// Facts in the event log of this service, in the caller's transaction.
class PostgresEvents : public Events {
public:
    explicit PostgresEvents(platform::postgres::Connection &connection);

protected:
    [[nodiscard]] core::Result<> append(
        QLatin1StringView type, const contracts::OrderId &order, const QJsonObject &data) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace delivery
