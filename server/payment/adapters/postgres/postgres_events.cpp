#include "server/payment/adapters/postgres/postgres_events.h"

#include "server/platform/events/log.h"

namespace payment {

PostgresEvents::PostgresEvents(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresEvents::append(QLatin1StringView type, const QString &subject, const QJsonObject &data)
{
    return platform::events::append(m_connection, type, subject, data);
}

} // namespace payment
