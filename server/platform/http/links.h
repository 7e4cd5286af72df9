#pragma once

#include "server/platform/http/request.h"
#include "server/platform/http/response.h"

namespace platform::http {

// The same answer with a Link (RFC 8288) to the next part of the list: the address of `request` with `after` in it.
// Without a next part the answer stays as it is.
[[nodiscard]] Response withNext(const Response &response, const Request &request, const QString &after);

// Whether the client has this version already (If-None-Match, RFC 9110): a list of tags, weak ones too, or "*".
[[nodiscard]] bool isKnown(const Request &request, const QByteArray &etag);

} // namespace platform::http
