#pragma once

#include "tests/drills/faults/fault.h"

namespace drills {

// Faults of a shop in which every service runs more than once.
[[nodiscard]] QList<Fault> faultsOfReplicas();

// What such a shop is started with.
[[nodiscard]] QStringList threeOfEach();

} // namespace drills
