#include "server/identity/adapters/postgres/session_columns.h"

namespace identity {

using platform::postgres::Row;

Session sessionIn(const Row &row)
{
    return {row.id<SessionId>("id"_L1), row.id<UserId>("user_id"_L1), row.time("opened_at"_L1),
        optionalTime(row, "ended_at"_L1), row.time("last_used_at"_L1), {row.text("address"_L1), row.text("device"_L1)}};
}

std::optional<QDateTime> optionalTime(const Row &row, QLatin1StringView column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.time(column));
}

} // namespace identity
