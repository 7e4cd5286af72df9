#pragma once

#include "server/platform/postgres/connection.h"

#include <QStringList>

namespace platform::postgres {

// Statements that are made when they are needed, such as those that make tables, one after the other up to the first
// that fails. In a transaction where they must be one.
[[nodiscard]] core::Result<> executeInTurn(Connection &connection, const QStringList &statements);

} // namespace platform::postgres
