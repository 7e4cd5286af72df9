#pragma once

#include <QString>

namespace identity {

// Proof key for code exchange (RFC 7636), by SHA-256 alone: who asks for a code tells a challenge, who trades it shows
// what the challenge was made of. A code that somebody catches on its way is of no use to them.

[[nodiscard]] bool isChallenge(const QString &text); // 43 signs of base64url
[[nodiscard]] bool isVerifier(const QString &text); // 43 to 128 unreserved signs
[[nodiscard]] QString challengeOf(const QString &verifier);

} // namespace identity
