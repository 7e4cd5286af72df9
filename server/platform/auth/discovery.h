#pragma once

#include "common/core/result.h"

#include <QUrl>

namespace platform::auth {

// Where an issuer publishes its keys, as it says itself at /.well-known/openid-configuration below its address (OpenID
// Connect Discovery). Blocks. Errors: those of http::send; Unavailable "no-discovery" for an answer that is none, or
// that is about another issuer.
[[nodiscard]] core::Result<QUrl> keysOf(const QString &issuer);

} // namespace platform::auth
