#include "server/store/adapters/postgres/postgres_events.h"

#include "server/platform/events/log.h"

namespace store {

PostgresEvents::PostgresEvents(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

core::Result<> PostgresEvents::append(const QList<Told> &facts)
{
    QList<platform::events::Fact> log;
    for (const Told &fact : facts)
        log.append({fact.type, fact.subject, fact.data});
    return platform::events::append(m_connection, log);
}

} // namespace store
