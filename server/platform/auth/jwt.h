#pragma once

#include "common/core/result.h"
#include "server/platform/auth/es256_key.h"

namespace platform::auth {

// A JSON Web Token taken apart, not yet believed.
struct Jwt {
    QJsonObject header;
    QJsonObject claims;
    QByteArray signedPart; // header and claims as they came, what the signature is about
    QByteArray signature;
};

inline constexpr qsizetype kLargestToken = 4'096; // bytes; a head full of roles needs a tenth

// Strict: three canonical base64url parts, two JSON objects without duplicate members, nothing larger than
// kLargestToken. Error: Unauthenticated "malformed-token".
[[nodiscard]] core::Result<Jwt> parseJwt(const QByteArray &token);

// Signs claims with ES256; the header names the key.
[[nodiscard]] QByteArray signJwt(const Es256Key &key, const QJsonObject &claims);

} // namespace platform::auth
