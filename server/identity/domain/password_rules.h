#pragma once

#include "server/identity/domain/email.h"

#include <array>

namespace identity {

// What a password that somebody wants to have must be like. Length is what counts (NIST SP 800-63B); rules about
// digits and signs only make people write it down.
using PasswordRule = Result<> (*)(const QString &password, const Email &owner);

[[nodiscard]] Result<> isLongEnough(const QString &password, const Email &owner); // Invalid "password-too-short"
[[nodiscard]] Result<> isNotTooLong(const QString &password, const Email &owner); // Invalid "password-too-long"
[[nodiscard]] Result<> isNotTheAddress(const QString &password, const Email &owner); // Invalid "password-is-email"
[[nodiscard]] Result<> isNotOneLetter(const QString &password, const Email &owner); // Invalid "password-too-simple"

inline constexpr std::array<PasswordRule, 4> kPasswordRules{
    &isLongEnough, &isNotTooLong, &isNotTheAddress, &isNotOneLetter};
inline constexpr int kShortestPassword = 10; // code points
inline constexpr int kLongestPassword = 128;

// The first rule that is broken.
[[nodiscard]] Result<> isAcceptable(const QString &password, const Email &owner);

} // namespace identity
