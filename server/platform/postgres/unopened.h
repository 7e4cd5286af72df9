#pragma once

#include "server/platform/postgres/settings.h"

#include <QSqlDatabase>

namespace platform::postgres {

// A connection as QtSql knows it, with everything that must hold for its session from the first moment on, so that
// opening it takes no further round trip. Its name is its own; whoever is done with it removes it.
[[nodiscard]] QSqlDatabase unopenedDatabase(const Settings &settings);

} // namespace platform::postgres
