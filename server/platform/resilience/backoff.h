#pragma once

#include <chrono>

namespace platform::resilience {

// How long to wait between attempts: up to `first`, then up to twice as long each time, at most `largest`.
struct Backoff {
    std::chrono::milliseconds first{50};
    std::chrono::milliseconds largest{2'000};

    [[nodiscard]] std::chrono::milliseconds ceiling(int attempt) const; // attempts count from 0
    // Full jitter: anywhere from nothing to the ceiling, so that many who failed together do not return together.
    // `chance` is from 0 to 1.
    [[nodiscard]] std::chrono::milliseconds delay(int attempt, double chance) const;
    [[nodiscard]] std::chrono::milliseconds delay(int attempt) const;
};

} // namespace platform::resilience
