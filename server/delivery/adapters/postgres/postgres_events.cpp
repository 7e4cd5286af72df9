#include "server/delivery/adapters/postgres/postgres_events.h"

#include "server/platform/events/log.h"

namespace delivery {

PostgresEvents::PostgresEvents(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

core::Result<> PostgresEvents::append(QLatin1StringView type, const contracts::OrderId &order, const QJsonObject &data)
{
    return platform::events::append(m_connection, type, order.toString(), data);
}

} // namespace delivery
