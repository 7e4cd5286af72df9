#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>

namespace platform::http {

// What yields the bearer token for a call, asked anew each time because it may be short-lived.
using Credential = std::function<QByteArray()>;

struct Call {
    QByteArray method = "GET";
    QUrl url;
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    std::chrono::milliseconds connectTimeout{500};
    std::chrono::milliseconds timeout{2'000}; // for the whole call
    qint64 largestAnswer = 4 * 1024 * 1024; // bytes
    Credential credential = {}; // none: nothing is shown
};

struct Answer {
    int status = 0;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case

    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
    // The body as an object; Malformed "malformed-answer" otherwise.
    [[nodiscard]] core::Result<QJsonObject> json() const;
};

// A blocking HTTP client on libcurl for worker threads. Each thread keeps its own connections alive. It follows no
// redirects and sends the current traceparent along. Every call is counted by whom it asked
// (http_client_request_duration_seconds), which shows who depends on whom.
// Errors: Unavailable "unreachable" (nothing was sent), TimedOut "no-answer-in-time" and Unavailable "answer-lost"
// (it may have been received), TooLarge "answer-too-large". Any HTTP status is an answer, not an error.
[[nodiscard]] core::Result<Answer> send(const Call &call);

} // namespace platform::http
