#pragma once

#include "common/core/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace platform::http {

struct Response {
    int status = 204;
    QByteArray mediaType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    [[nodiscard]] Response with(const QByteArray &name, const QByteArray &value) const;
    [[nodiscard]] Response withEtag(int version) const; // ETag: "7"
};

[[nodiscard]] Response noContent();
[[nodiscard]] Response json(const QJsonObject &body, int status = 200);
[[nodiscard]] Response json(const QJsonArray &body, int status = 200);
[[nodiscard]] Response created(const QJsonObject &body, const QString &location);

// The one place where an Error becomes an HTTP answer: a problem document (RFC 9457), application/problem+json, with
// `type` "/problems/<slug>", `title`, `status`, `detail`, `pointer` and the error's facts.
// Broken never tells its detail to the caller; it is logged instead. Unavailable and TooMany carry Retry-After, from
// the fact `retryAfter` (seconds) or 1. The second form is for statuses that no Fault has, such as 402.
[[nodiscard]] Response problem(const core::Error &error);
[[nodiscard]] Response problem(const core::Error &error, int status);
[[nodiscard]] int statusOf(core::Fault fault);

// `ok(value)` on success, problem(error) otherwise.
template <class T, class Ok> [[nodiscard]] Response respond(const core::Result<T> &result, Ok ok)
{
    if (!result)
        return problem(result.error());
    if constexpr (std::is_void_v<T>)
        return ok();
    else
        return ok(*result);
}

} // namespace platform::http
