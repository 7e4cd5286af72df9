#pragma once

#include "server/platform/events/event.h"
#include "server/platform/postgres/connection.h"

namespace platform::events {

struct Head {
    int partition = 0;
    qint64 position = 0; // numbered up to here
    qint64 published = 0; // known to the broker up to here
};

// Tries to become the leader of this database on this connection, whose session is then called `session`.
[[nodiscard]] core::Result<bool> tryToLead(postgres::Connection &connection, const QString &session);

// Numbers up to `limit` committed events and returns them in order. Error: Conflict "not-leading" when the session
// that took the lead is gone.
[[nodiscard]] core::Result<QList<Event>> numberEvents(
    postgres::Connection &connection, const QString &session, const QString &producer, int limit);

[[nodiscard]] core::Result<QList<Event>> eventsAfter(
    postgres::Connection &connection, const QString &producer, const Head &from, int limit);
[[nodiscard]] core::Result<QList<Head>> heads(postgres::Connection &connection);
[[nodiscard]] core::Result<> savePublished(postgres::Connection &connection, const QList<Head> &heads);

} // namespace platform::events
