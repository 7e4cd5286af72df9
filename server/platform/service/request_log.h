#pragma once

#include "server/platform/telemetry/metrics.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace platform::service {

// One answered request, told by its route ("/things/<id>") so that figures stay few.
struct AnsweredRequest {
    QByteArray method;
    QString route; // empty: nobody's
    QString path;
    int status = 0;
    std::chrono::microseconds duration{0};
};

// Counts every request by route and status, and tells of each at debug level.
class RequestLog {
public:
    explicit RequestLog(const char *server); // "public", "internal"
    void record(const AnsweredRequest &request);

private:
    [[nodiscard]] const telemetry::Histogram &series(const AnsweredRequest &request);

    const char *m_server;
    QHash<QString, telemetry::Histogram> m_series;
};

} // namespace platform::service
