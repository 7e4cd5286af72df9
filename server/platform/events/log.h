#pragma once

#include "server/platform/events/event.h"
#include "server/platform/postgres/connection.h"

namespace platform::events {

// Writes an event into the log of this service, in the caller's transaction: it is told to the others if and only
// if that commits. id, time and traceparent are filled in where empty. Numbering and publishing is the relay's.
[[nodiscard]] core::Result<> append(
    postgres::Connection &connection, const QString &type, const QString &subject, const QJsonObject &data);

} // namespace platform::events
