#pragma once

#include "common/core/clock.h"
#include "server/platform/postgres/connection.h"

#include <QUuid>

namespace platform::dead_letters {

// What an admin does with a letter.
struct Settling {
    QUuid admin;
    qint64 letter = 0;
    QDateTime at;
};

// As events::retryDeadLetter and events::skipDeadLetter, and written into the audit log in the same transaction, which
// is the caller's. What is refused leaves no entry.
[[nodiscard]] core::Result<int> retry(postgres::Connection &connection, const Settling &settling);
[[nodiscard]] core::Result<int> skip(postgres::Connection &connection, const Settling &settling, const QString &reason);

} // namespace platform::dead_letters
