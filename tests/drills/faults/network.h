#pragma once

#include "tests/drills/faults/fault.h"
#include "tests/drills/faults/wire.h"

#include <memory>

namespace drills {

// A part that nobody reaches, packets that are lost, and connections of which one end is gone without the other
// hearing of it.
[[nodiscard]] QList<Fault> brokenNetwork(const std::shared_ptr<Wire> &wire);

} // namespace drills
