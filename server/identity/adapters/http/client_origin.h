#pragma once

#include "server/identity/domain/session.h"
#include "server/platform/http/request.h"

namespace identity {

// Where a request comes from: the gateway says it, and only the gateway reaches a service. Of IPv6 the network, since
// everybody has many addresses there.
[[nodiscard]] QString addressOf(const platform::http::Request &request);

// The address, and what the client calls itself (User-Agent).
[[nodiscard]] Origin originOf(const platform::http::Request &request);

} // namespace identity
