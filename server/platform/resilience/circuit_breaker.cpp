#include "server/platform/resilience/circuit_breaker.h"

#include <deque>
#include <mutex>
#include <optional>

namespace platform::resilience {

using namespace Qt::Literals::StringLiterals;

// The outcomes of the last calls.
struct CircuitBreaker::Window {
    struct Outcome {
        TimePoint at;
        bool failed;
        bool slow;
    };

    void add(const Outcome &outcome, const BreakerSettings &settings)
    {
        outcomes.push_back(outcome);
        while (int(outcomes.size()) > settings.window || outcomes.front().at + settings.windowAge < outcome.at)
            outcomes.pop_front();
    }

    [[nodiscard]] bool isBad(const BreakerSettings &settings) const
    {
        const auto total = double(outcomes.size());
        const auto failures = double(std::count_if(outcomes.begin(), outcomes.end(), [](auto &o) { return o.failed; }));
        const auto slow = double(std::count_if(outcomes.begin(), outcomes.end(), [](auto &o) { return o.slow; }));
        return int(outcomes.size()) >= settings.minimumCalls
            && (failures >= settings.failureRate * total || slow >= settings.slowRate * total);
    }

    std::deque<Outcome> outcomes;
};

// What breaker and permits share. A generation is the time between two changes of state: an outcome of an older one
// says nothing about the present.
struct CircuitBreaker::Core {
    using Changed = std::optional<std::pair<BreakerState, BreakerState>>;

    Core(BreakerSettings given, Monotonic clock)
        : settings(given)
        , now(std::move(clock))
        , openFor(given.openFirst)
    {
    }

    Changed enter(BreakerState next)
    {
        const auto before = std::exchange(state, next);
        ++generation;
        window.outcomes.clear();
        trialsGiven = 0;
        trialsPassed = 0;
        return std::pair(before, next);
    }

    Changed open()
    {
        openUntil = now() + openFor;
        return enter(BreakerState::Open);
    }

    Changed close()
    {
        openFor = settings.openFirst;
        return enter(BreakerState::Closed);
    }

    bool admit()
    {
        if (state != BreakerState::HalfOpen || trialsGiven >= settings.trials)
            return state == BreakerState::Closed;
        ++trialsGiven;
        return true;
    }

    Changed take(const Window::Outcome &outcome)
    {
        if (state == BreakerState::HalfOpen)
            return takeTrial(!outcome.failed && !outcome.slow);
        window.add(outcome, settings);
        return window.isBad(settings) ? open() : Changed();
    }

    Changed takeTrial(bool good)
    {
        if (!good) {
            openFor = std::min(openFor * 2, settings.openLargest);
            return open();
        }
        return ++trialsPassed >= settings.trials ? close() : Changed();
    }

    void tell(const Changed &changed) const
    {
        if (changed && told)
            told(changed->first, changed->second);
    }

    void finish(quint64 ofGeneration, TimePoint began, bool failed)
    {
        std::unique_lock lock(mutex);
        if (ofGeneration != generation)
            return;
        const TimePoint at = now();
        const Changed changed = take({at, failed, at - began >= settings.slowCall});
        lock.unlock();
        tell(changed);
    }

    void withdraw(quint64 ofGeneration)
    {
        const std::scoped_lock lock(mutex);
        if (ofGeneration == generation && state == BreakerState::HalfOpen)
            --trialsGiven;
    }

    const BreakerSettings settings;
    const Monotonic now;
    StateChange told;
    std::mutex mutex;
    BreakerState state = BreakerState::Closed;
    quint64 generation = 0;
    Window window;
    std::chrono::milliseconds openFor;
    TimePoint openUntil;
    int trialsGiven = 0;
    int trialsPassed = 0;
};

CircuitBreaker::CircuitBreaker(BreakerSettings settings, Monotonic now)
    : m_core(std::make_shared<Core>(settings, std::move(now)))
{
}

CircuitBreaker::~CircuitBreaker() = default;

void CircuitBreaker::onStateChange(StateChange told)
{
    m_core->told = std::move(told);
}

core::Result<CircuitBreaker::Permit> CircuitBreaker::tryEnter()
{
    std::unique_lock lock(m_core->mutex);
    const TimePoint now = m_core->now();
    Core::Changed changed;
    if (m_core->state == BreakerState::Open && now >= m_core->openUntil)
        changed = m_core->enter(BreakerState::HalfOpen);
    const bool admitted = m_core->admit();
    Permit permit(admitted ? m_core : nullptr, m_core->generation, now);
    lock.unlock();
    m_core->tell(changed);
    if (admitted)
        return permit;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(retryAfter()).count();
    return core::fail(core::Error{core::Fault::Unavailable, u"circuit-open"_s, u"This part is away at the moment."_s,
        {}, {{"retryAfter"_L1, std::max<qint64>(1, seconds)}}});
}

BreakerState CircuitBreaker::state() const
{
    const std::scoped_lock lock(m_core->mutex);
    return m_core->state;
}

std::chrono::milliseconds CircuitBreaker::retryAfter() const
{
    const std::scoped_lock lock(m_core->mutex);
    if (m_core->state != BreakerState::Open)
        return {};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_core->openUntil - m_core->now());
    return std::max(left, std::chrono::milliseconds(0));
}

CircuitBreaker::Permit::Permit(std::shared_ptr<Core> core, quint64 generation, TimePoint began)
    : m_core(std::move(core))
    , m_generation(generation)
    , m_began(began)
{
}

CircuitBreaker::Permit::Permit(Permit &&other) noexcept = default;

CircuitBreaker::Permit::~Permit()
{
    failed();
}

void CircuitBreaker::Permit::succeeded()
{
    if (const auto core = std::exchange(m_core, nullptr))
        core->finish(m_generation, m_began, false);
}

void CircuitBreaker::Permit::failed()
{
    if (const auto core = std::exchange(m_core, nullptr))
        core->finish(m_generation, m_began, true);
}

void CircuitBreaker::Permit::withdrawn()
{
    if (const auto core = std::exchange(m_core, nullptr))
        core->withdraw(m_generation);
}

} // namespace platform::resilience
