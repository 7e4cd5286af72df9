#pragma once

#include "server/payment/application/events.h"
#include "server/platform/postgres/connection.h"

namespace payment {

// Facts in the event log of this service, in the caller's transaction.
class PostgresEvents : public Events {
public:
    explicit PostgresEvents(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> append(QLatin1StringView type, const QString &subject, const QJsonObject &data) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace payment
