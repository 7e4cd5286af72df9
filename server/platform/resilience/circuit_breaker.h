#pragma once

#include "common/core/result.h"
#include "server/platform/resilience/monotonic.h"

#include <memory>

namespace platform::resilience {

struct BreakerSettings {
    int window = 20; // the last calls that are looked at …
    std::chrono::milliseconds windowAge{30'000}; // … as far as they are not older than this
    int minimumCalls = 10; // fewer say nothing
    double failureRate = 0.5; // opens at this share of failures …
    double slowRate = 0.8; // … or of slow calls
    std::chrono::milliseconds slowCall{1'000};
    std::chrono::milliseconds openFirst{1'000}; // doubles each time the trials fail, up to …
    std::chrono::milliseconds openLargest{30'000};
    int trials = 3; // calls let through when half open; the breaker closes when all went well
};

enum class BreakerState { Closed, Open, HalfOpen };

// Stops calling a neighbour that does not answer, and finds out with a few trials when it does again. Thread-safe.
class CircuitBreaker {
public:
    using StateChange = std::function<void(BreakerState from, BreakerState to)>;
    class Permit;

    explicit CircuitBreaker(BreakerSettings settings, Monotonic now = std::chrono::steady_clock::now);
    ~CircuitBreaker();

    // Called after each change, outside of any lock, on the thread that caused it. Set before the first call.
    void onStateChange(StateChange told);

    // Error: Unavailable "circuit-open" with the fact `retryAfter` in whole seconds, at least 1.
    [[nodiscard]] core::Result<Permit> tryEnter();

    // Enters, runs `work() -> Result<T>` and tells the outcome: a transient error is a failure of the neighbour,
    // any other answer shows that it is there.
    template <class Work> [[nodiscard]] auto run(Work work) -> std::invoke_result_t<Work>;

    [[nodiscard]] BreakerState state() const; // Open stays Open until somebody tries
    [[nodiscard]] std::chrono::milliseconds retryAfter() const; // zero when a call would be let through by time

private:
    struct Window;
    struct Core;
    std::shared_ptr<Core> m_core;
};

// The right to make one call. Tell the outcome once; a permit destroyed without one counts as a failure, since the
// work was torn down. Its call's duration runs from tryEnter() to the outcome.
class CircuitBreaker::Permit {
public:
    Permit(Permit &&other) noexcept;
    Permit &operator=(Permit &&other) = delete;
    ~Permit();

    void succeeded();
    void failed();
    void withdrawn(); // the call was never made: as if nobody had asked

private:
    friend class CircuitBreaker;
    Permit(std::shared_ptr<Core> core, quint64 generation, TimePoint began);

    std::shared_ptr<Core> m_core;
    quint64 m_generation;
    TimePoint m_began;
};

template <class Work> auto CircuitBreaker::run(Work work) -> std::invoke_result_t<Work>
{
    auto permit = tryEnter();
    if (!permit)
        return core::fail(permit.error());
    auto outcome = work();
    if (outcome || !outcome.error().isTransient())
        permit->succeeded();
    else
        permit->failed();
    return outcome;
}

} // namespace platform::resilience
