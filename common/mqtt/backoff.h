#pragma once

#include <chrono>

namespace mqtt {

// How long to wait before the next attempt: full jitter, a random time below a ceiling that doubles with every
// failure, so that many clients of one broker do not come back in the same instant.
class Backoff {
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds largest);

    [[nodiscard]] std::chrono::milliseconds next();
    void reset();

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_largest;
    std::chrono::milliseconds m_ceiling;
};

} // namespace mqtt
