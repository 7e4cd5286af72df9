#pragma once

#include "server/platform/audit/chain.h"
#include "server/platform/postgres/connection.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

namespace platform::audit {

struct Entry {
    QUuid admin; // who did it
    QString action; // "dead-letter-skipped"
    QString subject; // of what, an id
    QJsonObject facts;
    QDateTime at;
};

// Writes down what an admin does, in the transaction that does it. Entries are never changed, and chained so that it
// would be seen, see chain.h. The table comes with postgres::migrate(connection, "audit").
[[nodiscard]] core::Result<> record(postgres::Connection &connection, const Entry &entry);

// Goes along the whole log. Error: Broken "audit-log-broken" with the number of the first entry that is not as it was
// written, or is missing.
[[nodiscard]] core::Result<Chain> check(postgres::Connection &connection);

} // namespace platform::audit
