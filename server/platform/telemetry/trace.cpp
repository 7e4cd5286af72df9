#include "server/platform/telemetry/trace.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

namespace platform::telemetry {

namespace {

constexpr qsizetype kTraceIdAt = 3;
constexpr qsizetype kTraceIdSize = 32;
constexpr qsizetype kSpanIdAt = 36;
constexpr qsizetype kSpanIdSize = 16;
constexpr qsizetype kFlagsAt = 53;
constexpr qsizetype kSize = 55;

thread_local std::optional<Trace> t_current;

// A random number, never zero: all zeros would mean "no id".
template <qsizetype digits> QByteArray randomHex()
{
    std::array<quint32, digits / 8> words;
    QRandomGenerator::global()->fillRange(words.data(), words.size());
    words.back() |= 1;
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

bool isLowerHex(QByteArrayView text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isId(QByteArrayView text)
{
    return isLowerHex(text) && std::any_of(text.begin(), text.end(), [](char c) { return c != '0'; });
}

// Version ff is forbidden; later versions may append fields after another dash.
bool hasKnownShape(QByteArrayView text)
{
    if (text.size() < kSize || !isLowerHex(text.first(2)) || text.startsWith("ff"))
        return false;
    const bool endsThere = text.size() == kSize || (!text.startsWith("00") && text[kSize] == '-');
    return endsThere && text[kTraceIdAt - 1] == '-' && text[kSpanIdAt - 1] == '-' && text[kFlagsAt - 1] == '-';
}

} // namespace

Trace Trace::begin()
{
    return {randomHex<kTraceIdSize>(), randomHex<kSpanIdSize>(), true};
}

std::optional<Trace> Trace::parse(const QByteArray &traceparent)
{
    if (!hasKnownShape(traceparent))
        return std::nullopt;
    const QByteArray flags = traceparent.mid(kFlagsAt, 2);
    const Trace trace{traceparent.mid(kTraceIdAt, kTraceIdSize), traceparent.mid(kSpanIdAt, kSpanIdSize),
        (flags.toUInt(nullptr, 16) & 1) != 0};
    if (!isId(trace.traceId) || !isId(trace.spanId) || !isLowerHex(flags))
        return std::nullopt;
    return trace;
}

Trace Trace::child() const
{
    return {traceId, randomHex<kSpanIdSize>(), sampled};
}

QByteArray Trace::traceparent() const
{
    return "00-" + traceId + '-' + spanId + (sampled ? "-01" : "-00");
}

std::optional<Trace> currentTrace()
{
    return t_current;
}

TraceScope::TraceScope(std::optional<Trace> trace)
    : m_before(std::exchange(t_current, std::move(trace)))
{
}

TraceScope::~TraceScope()
{
    t_current = std::move(m_before);
}

} // namespace platform::telemetry
