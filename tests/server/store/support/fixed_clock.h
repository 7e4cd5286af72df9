#pragma once

#include "common/core/clock.h"

namespace store::builders {

// A clock that stands until it is moved.
class FixedClock : public core::Clock {
public:
    explicit FixedClock(const QDateTime &now)
        : m_now(now)
    {
    }

    [[nodiscard]] QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

} // namespace store::builders
