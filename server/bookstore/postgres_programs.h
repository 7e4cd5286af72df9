#pragma once

#include "common/core/result.h"

namespace bookstore {

// The folder with PostgreSQL's own programs. Debian keeps several major versions side by side and out of PATH; the
// one that made the data directory serves it, the newest makes a new one (`dataFolder` need not exist).
// Error: Unavailable "postgresql-missing" with the version that is wanted.
[[nodiscard]] core::Result<QString> postgresPrograms(const QString &dataFolder);

} // namespace bookstore
