#include "server/platform/postgres/reachability.h"

namespace platform::postgres {

void Reachability::reached()
{
    m_reachable = true;
    m_nextProbe = Time::max();
    m_hopelessUntil = Time::min();
}

void Reachability::lost(Time now)
{
    if (m_reachable)
        m_nextProbe = now;
    m_reachable = false;
}

void Reachability::triedInVain(Time now, std::chrono::nanoseconds took)
{
    m_reachable = false;
    m_nextProbe = now + kProbeInterval;
    m_hopelessUntil = took > kPatience ? m_nextProbe : Time::min();
}

bool Reachability::isReachable() const
{
    return m_reachable;
}

Reachability::Time Reachability::nextProbe() const
{
    return m_nextProbe;
}

bool Reachability::isHopeless(Time now) const
{
    return !m_reachable && now < m_hopelessUntil;
}

} // namespace platform::postgres
