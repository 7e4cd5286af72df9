#pragma once

#include "server/platform/auth/claim_names.h"
#include "server/platform/auth/jwt.h"
#include "server/platform/auth/keys.h"

#include <QDateTime>

#include <chrono>

namespace platform::auth {

// Whose tokens are believed, and for whom they must be made.
struct Trust {
    QString issuer;
    QString audience;
    std::chrono::seconds leeway{5}; // between the clocks of issuer and reader
    int cachedTokens = 10'000;
    ClaimNames claims = {}; // of who brings an access token
};

inline constexpr auto kUnknownKey = QLatin1StringView("unknown-key");

// The claims of every token, whoever brings it.
namespace claim {
inline constexpr auto kIssuer = QLatin1StringView("iss");
inline constexpr auto kAudience = QLatin1StringView("aud");
inline constexpr auto kSubject = QLatin1StringView("sub");
inline constexpr auto kExpires = QLatin1StringView("exp");
inline constexpr auto kNotBefore = QLatin1StringView("nbf");
inline constexpr auto kIssuedAt = QLatin1StringView("iat");
} // namespace claim

struct BelievedToken {
    QJsonObject claims;
    QString kid;
    QDateTime expires;
    std::optional<QDateTime> issued;
};

// What is asked of every token: ES256 and nothing else, signed by the key that it names, from this issuer, for this
// audience, in its time.
//
// Errors, all Unauthenticated: "malformed-token", "unknown-key", "bad-signature", "foreign-token", "token-expired",
// "token-not-yet-valid".
[[nodiscard]] core::Result<BelievedToken> believe(
    const QByteArray &token, const Trust &trust, const Keys &keys, const QDateTime &now);

[[nodiscard]] tl::unexpected<core::Error> malformedToken();

} // namespace platform::auth
