#pragma once

#include "tests/drills/faults/fault.h"

namespace drills {

// What a payment provider does on a bad day.
[[nodiscard]] QList<Fault> providerMoods();

} // namespace drills
