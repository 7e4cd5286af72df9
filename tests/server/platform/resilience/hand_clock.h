#pragma once

#include "server/platform/resilience/monotonic.h"

#include <memory>

// A monotonic clock that is turned by hand.
class HandClock {
public:
    void turn(std::chrono::milliseconds by) { *m_now += by; }

    [[nodiscard]] platform::resilience::Monotonic reading() const
    {
        return [now = m_now] { return *now; };
    }

private:
    std::shared_ptr<platform::resilience::TimePoint> m_now =
        std::make_shared<platform::resilience::TimePoint>(std::chrono::hours(1));
};
