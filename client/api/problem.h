#pragma once

#include "client/api/transport.h"

namespace api {

// What a problem document (RFC 9457) with this HTTP status says: the fault by the status, the slug from the last part
// of `type`, and every further member, such as the new price, as a fact. An answer that is none gets
// "unexpected-answer".
[[nodiscard]] core::Error problemOf(int status, const QByteArray &body);

} // namespace api
