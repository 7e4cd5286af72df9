#pragma once

#include "common/core/result.h"
#include "server/platform/auth/es256_key.h"

namespace identity {

using core::Result;

// The shop's signing keys, newest first: the first signs, all are believed. To change keys, put a new one before the
// old one, and take the old one out when its last tokens have expired.
struct SigningKeys {
    QList<platform::auth::Es256Key> keys; // never empty

    [[nodiscard]] const platform::auth::Es256Key &signer() const { return keys.first(); }
    [[nodiscard]] QList<platform::auth::Es256PublicKey> published() const;
};

// Reads PEM keys, one after the other. Where there is no such file one is made with a fresh key in it, readable to its
// owner alone. Errors: Invalid "unusable-key", "unreadable-file".
[[nodiscard]] Result<SigningKeys> loadSigningKeys(const QString &file);

} // namespace identity
