#pragma once

#include <QByteArray>

#include <optional>

namespace platform::telemetry {

// Where we are in a distributed trace: W3C Trace Context, level 1 (https://www.w3.org/TR/trace-context/).
struct Trace {
    QByteArray traceId; // 32 lower-case hexadecimal digits
    QByteArray spanId; // 16 lower-case hexadecimal digits
    bool sampled = true;

    [[nodiscard]] static Trace begin();
    [[nodiscard]] static std::optional<Trace> parse(const QByteArray &traceparent);
    [[nodiscard]] Trace child() const;
    [[nodiscard]] QByteArray traceparent() const;
};

// The trace of what this thread does now. Logs, events and outgoing requests take it from here.
[[nodiscard]] std::optional<Trace> currentTrace();

// Makes a trace current on this thread until the end of the block, then restores the one before.
class TraceScope {
public:
    explicit TraceScope(std::optional<Trace> trace);
    ~TraceScope();
    Q_DISABLE_COPY_MOVE(TraceScope)

private:
    std::optional<Trace> m_before;
};

} // namespace platform::telemetry
