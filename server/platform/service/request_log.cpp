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

void RequestLog::record(const AnsweredRequest &request)
{
    series(request).observe(double(request.duration.count()) / 1e6);
    qCDebug(access).noquote().nospace() << request.method << ' ' << request.path << ' ' << request.status << ' '
                                        << request.duration.count() << "us";
}

// The histogram's own count is the number of requests, so one family answers both questions.
const telemetry::Histogram &RequestLog::series(const AnsweredRequest &request)
{
    const QString key = QString::fromLatin1(request.method) + QString::number(request.status) + request.route;
    auto known = m_series.constFind(key);
    if (known == m_series.constEnd())
        known = m_series.insert(key,
            telemetry::Histogram("http_request_duration_seconds", "Time from a complete request to its answer",
                {{"server", QString::fromLatin1(m_server)}, {"method", QString::fromLatin1(request.method)},
                    {"route", request.route}, {"status", QString::number(request.status)}}));
    return *known;
}

} // namespace platform::service
