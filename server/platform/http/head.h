#pragma once

#include "server/platform/http/refusal.h"
#include "server/platform/http/request.h"

#include <optional>

namespace platform::http {

struct HeadLimits {
    qsizetype largestHead; // bytes
    qsizetype fields;
};

// The head of a request, with one meaning only: whatever two parsers could read differently is refused.
struct Head {
    Method method = Method::Get;
    QByteArray target; // as sent
    bool isHttp10 = false;
    QList<std::pair<QByteArray, QByteArray>> fields; // names in lower case
    qsizetype size = 0; // bytes up to the body

    qint64 contentLength = 0; // 0 when chunked
    bool isChunked = false;
    bool keepsAlive = true;
    bool expectsContinue = false;
};

// Reads a head from the beginning of `bytes` (RFC 9112); nothing while it is not complete. A pure function: the same
// bytes give the same answer, however they arrive.
// Refusals: 400, 414, 417, 431, 501, 505. After a refusal nobody knows where the next request begins.
[[nodiscard]] std::optional<Vetted<Head>> parseHead(QByteArrayView bytes, HeadLimits limits);

} // namespace platform::http
