#include "server/platform/telemetry/log.h"

#include "common/core/clock.h"
#include "server/platform/telemetry/json_text.h"

#include <QLoggingCategory>
#include <QRegularExpression>

#include <array>
#include <mutex>
#include <unistd.h>

namespace platform::telemetry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kLevelNames{"debug", "info", "warning", "critical"};

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return "critical";
}

QString &serviceName()
{
    static QString name;
    return name;
}

// The way out to stderr, line by line.
class Outlet {
public:
    void write(const QByteArray &line, bool fatal)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_gate == LogGate::Open || fatal)
            writeWhole(line);
        else if (m_gate == LogGate::Held && m_held.size() < kMostHeld)
            m_held.append(line);
    }

    void set(LogGate gate)
    {
        const std::scoped_lock lock(m_mutex);
        const QByteArrayList held = gate == LogGate::Held ? QByteArrayList() : std::exchange(m_held, {});
        m_gate = gate;
        for (const QByteArray &line : held) {
            if (gate == LogGate::Open)
                writeWhole(line);
        }
    }

private:
    static constexpr qsizetype kMostHeld = 1'000;

    static void writeWhole(const QByteArray &line)
    {
        qsizetype written = 0;
        while (written < line.size()) {
            const ssize_t count = ::write(STDERR_FILENO, line.constData() + written, size_t(line.size() - written));
            if (count <= 0)
                return;
            written += count;
        }
    }

    std::mutex m_mutex;
    LogGate m_gate = LogGate::Open;
    QByteArrayList m_held;
};

// Never destroyed: the last messages of a program come from the destructors of its last objects.
Outlet &outlet()
{
    static auto *const way = new Outlet;
    return *way;
}

void logMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const LogRecord record{type, QString::fromUtf8(context.category), message, QDateTime::currentDateTimeUtc(),
        serviceName(), currentTrace()};
    outlet().write(toLogLine(record), type == QtFatalMsg);
}

// Qt's own categories say at debug level what only a Qt developer wants to know.
QString filterRules(LogLevel least)
{
    QString rules;
    for (int level = 0; level < int(kLevelNames.size()); ++level)
        rules += u"*.%1=%2\n"_s.arg(
            QLatin1StringView(kLevelNames.at(size_t(level))), level < int(least) ? "false"_L1 : "true"_L1);
    return rules + u"qt.*.debug=false\n"_s;
}

} // namespace

std::optional<LogLevel> parseLogLevel(const QString &word)
{
    for (size_t level = 0; level < kLevelNames.size(); ++level) {
        if (word == QLatin1StringView(kLevelNames.at(level)))
            return LogLevel(level);
    }
    return std::nullopt;
}

QString withoutSecrets(const QString &message)
{
    // A JWT; then a named secret up to the end of its word or quotes.
    static const QRegularExpression token(uR"(\beyJ[\w-]+\.[\w-]+\.[\w-]*)"_s);
    static const QRegularExpression named(
        uR"re(((?:password|passwd|secret|refreshToken|accessToken|authorization)"?\s*[:=]\s*(?:bearer\s+|basic\s+)?)(?:"[^"]*"|'[^']*'|[^\s,;&}]+))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression credentials(
        uR"(((?:bearer|basic)\s+)[\w.~+/=-]{8,})"_s, QRegularExpression::CaseInsensitiveOption);
    QString told = message;
    return told.replace(token, u"***"_s).replace(named, u"\\1***"_s).replace(credentials, u"\\1***"_s);
}

QByteArray toLogLine(const LogRecord &record)
{
    QByteArray line = "{\"time\":" + jsonText(core::toRfc3339(record.time)) + ",\"level\":\"" + levelName(record.type)
        + "\",\"category\":" + jsonText(record.category) + ",\"message\":" + jsonText(withoutSecrets(record.message));
    if (record.trace)
        line += ",\"trace_id\":\"" + record.trace->traceId + "\",\"span_id\":\"" + record.trace->spanId + '"';
    line += ",\"service\":" + jsonText(record.service) + "}\n";
    return line;
}

void startLogging(const QString &service, LogLevel least)
{
    serviceName() = service;
    QLoggingCategory::setFilterRules(filterRules(least));
    qInstallMessageHandler(logMessage);
}

void setLogGate(LogGate gate)
{
    outlet().set(gate);
}

} // namespace platform::telemetry
