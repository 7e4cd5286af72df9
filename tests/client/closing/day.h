#pragma once

#include "tests/client/journey/hand.h"

namespace tests {

// A day of somebody who buys, sells and decides: every place is visited, and everything in it is used that asks the
// shop something.
using Doing = std::function<void(journeys::Hand &)>;
[[nodiscard]] const QList<Doing> &aDay();

} // namespace tests
