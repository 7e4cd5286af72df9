#pragma once

#include "server/platform/http/exchange.h"
#include "server/platform/telemetry/metrics.h"

#include <QHash>
#include <QString>

namespace platform::service {

// Counts every request by route and status, and tells of each at debug level.
class RequestLog {
public:
    explicit RequestLog(const char *server); // "public", "internal"
    void record(const http::Exchange &exchange);

private:
    [[nodiscard]] const telemetry::Histogram &series(const http::Exchange &exchange);

    const char *m_server;
    QHash<QString, telemetry::Histogram> m_series;
};

} // namespace platform::service
