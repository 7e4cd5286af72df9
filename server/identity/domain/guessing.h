#pragma once

#include <QDateTime>

#include <chrono>

#include <tl/expected.hpp>

namespace identity {

// What passwords may be guessed on at most: some tries at once, and then one for every period that passes.
struct Allowance {
    int atOnce;
    std::chrono::seconds period;
};

// At one account from one address: enough for who has forgotten which password it was.
inline constexpr Allowance kFromHere{5, std::chrono::minutes(5)};
// At one account from addresses it was never opened from, all together. Its owner, who comes from a usual one, is not
// locked out by others.
inline constexpr Allowance kFromElsewhere{20, std::chrono::minutes(5)};
// From one address at all accounts, behind which may be a whole office.
inline constexpr Allowance kFromOneAddress{50, std::chrono::seconds(30)};

// Takes one try of the allowance that is used up until `usedUntil`, which may be long past: what it is used up until
// then, or how long there is none left. (The generic cell rate algorithm, ITU-T I.371, which needs to keep nothing but
// one time.)
[[nodiscard]] tl::expected<QDateTime, std::chrono::seconds> takeTry(
    const Allowance &allowance, const QDateTime &usedUntil, const QDateTime &now);

} // namespace identity
