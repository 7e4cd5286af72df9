#include "server/platform/resilience/bulkhead.h"

#include <atomic>

namespace platform::resilience {

using namespace Qt::Literals::StringLiterals;

struct Bulkhead::Count {
    std::atomic<int> taken{0};
};

Bulkhead::Place::Place(std::shared_ptr<void> taken)
    : m_taken(std::move(taken))
{
}

Bulkhead::Bulkhead(int places)
    : m_count(std::make_shared<Count>())
    , m_places(places)
{
}

core::Result<Bulkhead::Place> Bulkhead::tryAcquire()
{
    int taken = m_count->taken;
    do {
        if (taken >= m_places)
            return core::fail(core::Fault::Unavailable, "bulkhead-full"_L1, u"Too much of this is going on already."_s);
    } while (!m_count->taken.compare_exchange_weak(taken, taken + 1));
    return Place(std::shared_ptr<void>(nullptr, [count = m_count](void *) { --count->taken; }));
}

int Bulkhead::inUse() const
{
    return m_count->taken;
}

int Bulkhead::places() const
{
    return m_places;
}

} // namespace platform::resilience
