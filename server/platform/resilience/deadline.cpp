#include "server/platform/resilience/deadline.h"

namespace platform::resilience {

using namespace Qt::Literals::StringLiterals;

Deadline Deadline::in(std::chrono::milliseconds time, Monotonic now)
{
    const TimePoint end = now() + time;
    return Deadline(end, std::move(now));
}

Deadline::Deadline(TimePoint end, Monotonic now)
    : m_end(end)
    , m_now(std::move(now))
{
}

std::chrono::milliseconds Deadline::remaining() const
{
    // Rounded up, so that a deadline with time left never says zero.
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_end - m_now());
    return std::max(left, std::chrono::milliseconds(0));
}

bool Deadline::hasPassed() const
{
    return m_now() >= m_end;
}

core::Result<> Deadline::check() const
{
    if (hasPassed())
        return core::fail(core::Fault::TimedOut, "deadline-passed"_L1, u"There was not enough time."_s);
    return {};
}

Deadline Deadline::within(std::chrono::milliseconds time) const
{
    return Deadline(std::min(m_end, m_now() + time), m_now);
}

} // namespace platform::resilience
