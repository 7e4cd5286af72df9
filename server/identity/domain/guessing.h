#pragma once

#include <QDateTime>
#include <QLatin1StringView>

#include <chrono>

#include <tl/expected.hpp>

namespace identity {

// How often something may be tried at most: some times at once, and then once for every period that passes.
struct Allowance {
    int atOnce;
    std::chrono::seconds period;
};

// Where something is tried that must not be tried often, each with allowances and counters of its own.
struct Door {
    QLatin1StringView name;
    // At one account from one address.
    Allowance fromHere;
    // At one account from addresses it was never opened from, all together. Its owner, who comes from a usual one, is
    // not locked out by others.
    Allowance fromElsewhere;
    // From one address at all accounts, behind which may be a whole office.
    Allowance fromOneAddress;
    QLatin1StringView tooMany; // the slug of the refusal
};

// Passwords: enough for who has forgotten which one it was.
inline constexpr Door kPasswordDoor{{}, {5, std::chrono::minutes(5)}, {20, std::chrono::minutes(5)},
    {50, std::chrono::seconds(30)}, QLatin1StringView("too-many-guesses")};
// Codes that came by mail. Nobody wears a code out for its owner: it stays good while others guess wrong.
inline constexpr Door kCodeDoor{QLatin1StringView("code "), {5, std::chrono::minutes(5)}, {10, std::chrono::minutes(5)},
    {20, std::chrono::minutes(1)}, QLatin1StringView("too-many-guesses")};
// Asking for such a code: each is a mail to somebody.
inline constexpr Door kResetDoor{QLatin1StringView("reset "), {3, std::chrono::minutes(10)},
    {5, std::chrono::minutes(10)}, {20, std::chrono::minutes(2)}, QLatin1StringView("too-many-resets")};

// Takes one try of the allowance that is used up until `usedUntil`, which may be long past: what it is used up until
// then, or how long there is none left. (The generic cell rate algorithm, ITU-T I.371, which needs to keep nothing but
// one time.) What more than twice the whole allowance would use up was counted while the clock was fast, and is forgotten.
[[nodiscard]] tl::expected<QDateTime, std::chrono::seconds> takeTry(
    const Allowance &allowance, const QDateTime &usedUntil, const QDateTime &now);

} // namespace identity
