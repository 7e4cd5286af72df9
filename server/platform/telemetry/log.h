#pragma once

#include "server/platform/telemetry/trace.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace platform::telemetry {

// How much a service says about itself; each level includes those after it.
enum class LogLevel { Debug, Info, Warning, Critical };

// "debug", "info", "warning", "critical"; nothing for other words.
[[nodiscard]] std::optional<LogLevel> parseLogLevel(const QString &word);

struct LogRecord {
    QtMsgType type = QtInfoMsg;
    QString category;
    QString message;
    QDateTime time;
    QString service;
    std::optional<Trace> trace;
};

// One JSON object and a line feed:
// {"time":"…Z","level":"info","category":"…","message":"…","trace_id":"…","span_id":"…","service":"…"}
// trace_id and span_id are left out where there is no trace. What looks like a secret is blotted out.
[[nodiscard]] QByteArray toLogLine(const LogRecord &record);

// The message with tokens, authorization values and passwords replaced by "***". A last net: nobody should log one.
[[nodiscard]] QString withoutSecrets(const QString &message);

// From here on everything said through Qt's logging goes to stderr as JSON lines, each written as a whole.
void startLogging(const QString &service, LogLevel least);

// Before a program knows whether it may run at all, what it says can be held back: Open lets it out afterwards, Shut
// throws it away and whatever comes later too. What ends the program is always written.
enum class LogGate { Open, Held, Shut };
void setLogGate(LogGate gate);

} // namespace platform::telemetry
