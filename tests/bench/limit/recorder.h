#pragma once

#include "tests/bench/limit/script.h"

namespace bench {

// Starts a shop in the folder, lets it place one order while PostgreSQL logs what it is told, takes the shop down
// again, and says what each service's share of the order was. The databases stay as they were.
[[nodiscard]] QList<Share> recordOneOrder(const QString &folder, const Sources &sources);

} // namespace bench
