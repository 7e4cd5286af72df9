#pragma once

#include "tests/drills/faults/fault.h"

namespace drills {

// Every part killed, and every part hanging; the broker without its memory; the runner and all with it.
[[nodiscard]] QList<Fault> crashes();

} // namespace drills
