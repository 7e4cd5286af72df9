#pragma once

#include "server/identity/application/events.h"
#include "server/platform/postgres/connection.h"

namespace identity {

// Into the event log of this service, in the transaction of the state.
class PostgresEvents : public Events {
public:
    explicit PostgresEvents(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> append(QLatin1StringView type, const QString &subject, const QJsonObject &data) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace identity
