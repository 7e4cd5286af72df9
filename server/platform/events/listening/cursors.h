#pragma once

#include "server/platform/postgres/connection.h"

#include <QHash>

namespace platform::events {

using Cursors = QHash<QString, qint64>; // by producer

// Where the cursors of these producers stand; one that is new stands at the beginning.
[[nodiscard]] core::Result<Cursors> openCursors(
    postgres::Connection &connection, int partition, const QStringList &producers);

} // namespace platform::events
