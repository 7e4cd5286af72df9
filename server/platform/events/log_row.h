#pragma once

#include "server/platform/events/event.h"
#include "server/platform/postgres/row.h"

namespace platform::events {

// A row of event_log as the event that it is to the others.
[[nodiscard]] Event eventFromRow(const postgres::Row &row, const QString &producer);

} // namespace platform::events
