#include "server/platform/events/locks.h"

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Result;

Result<> beginSession(postgres::Connection &connection, const QString &session)
{
    return connection.query("events/queries/begin_session"_L1, {{"session"_L1, session}})
        .transform([](const QList<postgres::Row> &) {});
}

Result<> endFrozen(postgres::Connection &connection, LockClass lockClass, std::chrono::milliseconds silence)
{
    return connection
        .query("events/queries/end_frozen"_L1,
            {{"class"_L1, int(lockClass)}, {"seconds"_L1, double(silence.count()) / 1'000.0}})
        .transform([](const QList<postgres::Row> &) {});
}

} // namespace platform::events
