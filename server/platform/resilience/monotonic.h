#pragma once

#include <chrono>
#include <functional>

namespace platform::resilience {

// A clock that only goes forward. Tests bring one that they turn by hand.
using TimePoint = std::chrono::steady_clock::time_point;
using Monotonic = std::function<TimePoint()>;

} // namespace platform::resilience
