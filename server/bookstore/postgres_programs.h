#pragma once

#include "common/core/result.h"

namespace bookstore {

// The folder with PostgreSQL's own programs. Debian keeps several major versions side by side and out of PATH; the
// one that made the data directory serves it, the newest makes a new one (`dataFolder` need not exist).
// Error: Unavailable "postgresql-missing" with the version that is wanted.
[[nodiscard]] core::Result<QString> postgresPrograms(const QString &dataFolder);

// The same for data of this major version, wherever they are: "15".
[[nodiscard]] core::Result<QString> postgresProgramsOf(const QString &majorVersion);

// What these programs say of themselves: "15.8". Error: Unavailable "postgresql-missing".
[[nodiscard]] core::Result<QString> postgresVersion(const QString &programs);

} // namespace bookstore
