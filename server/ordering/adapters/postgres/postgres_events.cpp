#include "server/ordering/adapters/postgres/postgres_events.h"

#include "server/platform/events/log.h"

namespace ordering {

PostgresEvents::PostgresEvents(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresEvents::append(QLatin1StringView type, const QString &subject, const QJsonObject &data)
{
    return platform::events::append(m_connection, type, subject, data);
}

} // namespace ordering
