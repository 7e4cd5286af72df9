#pragma once

#include "common/core/result.h"
#include "server/platform/auth/es256_key.h"

namespace identity {

using core::Result;

// Puts the public keys into a file, a JWK Set, for a reader that cannot wait for an answer over HTTP: the broker. It is
// replaced as a whole, and everybody may read it. Error: Invalid "unwritable-file".
[[nodiscard]] Result<> publishKeys(const QList<platform::auth::Es256PublicKey> &keys, const QString &path);

} // namespace identity
