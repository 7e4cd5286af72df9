#include "server/platform/service/request_log.h"

#include <QLoggingCategory>

namespace platform::service {

namespace {
Q_LOGGING_CATEGORY(access, "platform.service.access")
} // namespace

RequestLog::RequestLog(const char *server)
    : m_server(server)
{
}

void RequestLog::record(const http::Exchange &exchange)
{
    series(exchange).observe(double(exchange.duration.count()) / 1e6);
    qCDebug(access).noquote().nospace() << exchange.method << ' ' << exchange.path << ' ' << exchange.status << ' '
                                        << exchange.duration.count() << "us";
}

// The histogram's own count is the number of requests, so one family answers both questions.
const telemetry::Histogram &RequestLog::series(const http::Exchange &exchange)
{
    const QString key = QString::fromLatin1(exchange.method) + QString::number(exchange.status) + exchange.route;
    auto known = m_series.constFind(key);
    if (known == m_series.constEnd())
        known = m_series.insert(key,
            telemetry::Histogram("http_request_duration_seconds", "Time from a complete request to its answer",
                {{"server", QString::fromLatin1(m_server)}, {"method", QString::fromLatin1(exchange.method)},
                    {"route", exchange.route}, {"status", QString::number(exchange.status)}}));
    return *known;
}

} // namespace platform::service
