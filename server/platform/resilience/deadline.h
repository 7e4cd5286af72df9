#pragma once

#include "common/core/result.h"
#include "server/platform/resilience/monotonic.h"

namespace platform::resilience {

// The moment by which a piece of work must be over, handed down to every step of it.
class Deadline {
public:
    [[nodiscard]] static Deadline in(std::chrono::milliseconds time, Monotonic now = std::chrono::steady_clock::now);

    [[nodiscard]] std::chrono::milliseconds remaining() const; // never below zero
    [[nodiscard]] bool hasPassed() const;
    [[nodiscard]] core::Result<> check() const; // TimedOut "deadline-passed" when it has passed
    // The deadline of a step that may take at most `time`, and never longer than the whole.
    [[nodiscard]] Deadline within(std::chrono::milliseconds time) const;

private:
    Deadline(TimePoint end, Monotonic now);

    TimePoint m_end;
    Monotonic m_now;
};

} // namespace platform::resilience
