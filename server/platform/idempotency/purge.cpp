#include "server/platform/idempotency/purge.h"

namespace platform::idempotency {

using namespace Qt::Literals::StringLiterals;

core::Result<int> purge(postgres::Connection &connection, std::chrono::seconds olderThan)
{
    const std::chrono::seconds age = std::max<std::chrono::seconds>(olderThan, kKept);
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-age.count());
    return connection.execute("idempotency/queries/purge_keys"_L1, {{"before"_L1, before}});
}

} // namespace platform::idempotency
