#include "server/store/adapters/postgres/postgres_events.h"

#include "server/platform/events/log.h"

namespace store {

PostgresEvents::PostgresEvents(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

core::Result<> PostgresEvents::append(const QList<Told> &facts)
{
    for (const Told &fact : facts) {
        const auto appended = platform::events::append(m_connection, fact.type, fact.subject, fact.data);
        if (!appended)
            return appended;
    }
    return {};
}

} // namespace store
