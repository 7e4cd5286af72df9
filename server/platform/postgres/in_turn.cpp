#include "server/platform/postgres/in_turn.h"

namespace platform::postgres {

core::Result<> executeInTurn(Connection &connection, const QStringList &statements)
{
    core::Result<> done;
    for (const QString &statement : statements)
        done = done.and_then([&] { return connection.executeText(statement); });
    return done;
}

} // namespace platform::postgres
