#pragma once

#include "server/identity/domain/session.h"
#include "server/platform/postgres/row.h"

namespace identity {

// A session as a row with all columns of the table, and what may be missing in one.
[[nodiscard]] Session sessionIn(const platform::postgres::Row &row);
[[nodiscard]] std::optional<QDateTime> optionalTime(const platform::postgres::Row &row, QLatin1StringView column);

} // namespace identity
