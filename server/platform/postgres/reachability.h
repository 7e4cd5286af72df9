#pragma once

#include <chrono>

namespace platform::postgres {

// Whether the database can be reached, as far as is known, and when to try again while it cannot. Begins with not
// knowing, which counts as away and is worth a try at once.
class Reachability {
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::milliseconds kProbeInterval{1'000};
    // A refusal comes at once; an attempt that took longer than this has waited for nobody.
    static constexpr std::chrono::milliseconds kPatience{250};

    void reached();
    // The next try is due at once after a loss, and after the interval when the last try was in vain.
    void lost(Time now);
    void triedInVain(Time now, std::chrono::nanoseconds took);

    [[nodiscard]] bool isReachable() const;
    [[nodiscard]] Time nextProbe() const; // Time::max() while it is reachable
    // Another attempt now would only keep its caller waiting.
    [[nodiscard]] bool isHopeless(Time now) const;

private:
    bool m_reachable = false;
    Time m_nextProbe = Time::min();
    Time m_hopelessUntil = Time::min();
};

} // namespace platform::postgres
