#pragma once

#include <QString>

namespace bookstore {

// Where a backup keeps what.
inline const QString kDatabases = QStringLiteral("databases");
inline const QString kFiles = QStringLiteral("files");

} // namespace bookstore
