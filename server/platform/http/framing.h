#pragma once

#include "server/platform/http/head.h"

namespace platform::http {

// What the fields say about where the request ends and how the connection goes on: Content-Length, Transfer-Encoding,
// Connection, Expect and Host. Request smuggling lives on heads that say it twice or unclearly; these are refused.
[[nodiscard]] Vetted<Head> readFraming(Head head);

} // namespace platform::http
