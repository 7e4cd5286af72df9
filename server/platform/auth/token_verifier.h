#pragma once

#include "common/core/clock.h"
#include "server/platform/auth/believed_token.h"
#include "server/platform/auth/principal.h"
#include "server/platform/auth/remembered_tokens.h"

namespace platform::auth {

// Tells who brings an access token: ES256 and nothing else, from the issuer, for this audience, in its time. Tokens
// that were believed once are remembered (the least recently used forgotten first) until they expire or their key is
// withdrawn. Thread-safe.
//
// Errors, all Unauthenticated: "malformed-token", "unknown-key", "bad-signature", "foreign-token", "token-expired",
// "token-not-yet-valid".
class TokenVerifier {
public:
    TokenVerifier(Trust trust, const Keys &keys, const core::Clock &clock);

    [[nodiscard]] core::Result<Principal> verify(const QByteArray &token) const;

private:
    struct Known {
        Principal principal;
        QString kid;
    };

    [[nodiscard]] core::Result<Known> examine(const QByteArray &token) const;

    Trust m_trust;
    const Keys &m_keys;
    const core::Clock &m_clock;
    mutable RememberedTokens<Known> m_remembered;
};

// The claims of an access token as TokenVerifier reads them.
[[nodiscard]] QJsonObject accessClaims(
    const Trust &trust, const Principal &principal, const QDateTime &issuedAt, const QString &tokenId);

} // namespace platform::auth
