#pragma once

#include "common/core/page.h"
#include "common/core/result.h"
#include "server/platform/telemetry/trace.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QMultiMap>

#include <optional>

namespace platform::http {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };

[[nodiscard]] QByteArray nameOf(Method method);
[[nodiscard]] std::optional<Method> methodNamed(QByteArrayView name);

// A complete, checked request, copied out of the connection: it may outlive the client that sent it.
struct Request {
    Method method = Method::Get;
    QString path; // percent-decoded per segment, without the query
    QStringList arguments; // what stood at each <name> of the route, percent-decoded, in order
    QMultiMap<QString, QString> query; // percent-decoded, '+' is a space
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;
    QHostAddress remote;
    QString requestId; // from X-Request-Id, or made here
    telemetry::Trace trace;

    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const; // the first; empty when absent
    [[nodiscard]] QString argument(qsizetype index = 0) const;

    // The body as a JSON object. Errors: Malformed "malformed-json" (with the offset), "not-an-object".
    [[nodiscard]] core::Result<QJsonObject> json() const;

    // The body as the fields of a form. Errors: Malformed "malformed-form", "malformed-percent-encoding".
    [[nodiscard]] core::Result<QMultiMap<QString, QString>> form() const;

    // `after` and `limit`. Error: Invalid "limit-out-of-range" at /query/limit.
    [[nodiscard]] core::Result<core::PageRequest> page() const;

    // The version in If-Match: "\"7\"". Errors: ConditionMissing "if-match-required", Malformed "malformed-if-match".
    [[nodiscard]] core::Result<int> ifMatch() const;
};

} // namespace platform::http
