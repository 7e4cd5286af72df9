#pragma once

#include "server/platform/http/request.h"
#include "server/platform/http/response.h"

namespace platform::auth {

// The token in Authorization (RFC 6750). Errors, Unauthenticated: "token-required", "malformed-token".
[[nodiscard]] core::Result<QByteArray> bearerToken(const http::Request &request);

// 401, or what else keeps a bearer from being known, with WWW-Authenticate.
[[nodiscard]] http::Response unauthenticated(const core::Error &error);
// 403 with WWW-Authenticate, for who is known and may not.
[[nodiscard]] http::Response forbidden(const QString &slug, const QString &detail);

} // namespace platform::auth
