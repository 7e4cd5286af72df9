#pragma once

#include "common/core/result.h"
#include "server/platform/resilience/backoff.h"
#include "server/platform/resilience/deadline.h"

#include <functional>
#include <thread>

namespace platform::resilience {

using Sleep = std::function<void(std::chrono::milliseconds)>;

struct RetrySettings {
    int attempts = 3;
    Backoff backoff;
    Sleep sleep = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); };
};

// Calls `work() -> Result<T>` until it succeeds, fails for good (an error that is not transient), has been tried
// `attempts` times, or the deadline leaves no time for the next wait. Answers what the last attempt answered.
// Blocks the thread; only for work that may safely happen twice.
template <class Work>
[[nodiscard]] auto retry(const RetrySettings &settings, const Deadline &deadline, Work work)
    -> std::invoke_result_t<Work>
{
    for (int attempt = 0;; ++attempt) {
        auto outcome = work();
        if (outcome || !outcome.error().isTransient() || attempt + 1 >= settings.attempts)
            return outcome;
        const auto delay = settings.backoff.delay(attempt);
        if (delay >= deadline.remaining())
            return outcome;
        settings.sleep(delay);
    }
}

} // namespace platform::resilience
