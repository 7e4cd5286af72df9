#pragma once

#include "tests/drills/faults/fault.h"

namespace drills {

// An event that nobody can apply, as an older version or a wrong hand may have told it; an admin gives it up.
[[nodiscard]] Fault poison();

} // namespace drills
