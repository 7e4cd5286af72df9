#include "server/platform/events/listening/lane.h"

#include <QLoggingCategory>

namespace platform::events {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcLane, "platform.events.lane")

namespace {

constexpr int kPatience = 8; // tries of an event before it steps aside for the others
constexpr std::chrono::milliseconds kFirstPause = 100ms;
constexpr std::chrono::milliseconds kLargestPause = 5s;

} // namespace

Lane::Lane(Stream *stream, int partition)
    : m_stream(stream)
    , m_partition(partition)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Lane::ready);
    connect(stream, &Stream::ready, this, &Lane::ready);
}

QString Lane::producer() const
{
    return m_stream ? m_stream->producer() : QString();
}

bool Lane::isReady() const
{
    return m_stream && m_stream->hasNext() && !m_pause.isActive();
}

Batch Lane::nextBatch()
{
    const bool stepsAside = m_blockedTimes >= kPatience;
    return {producer(), m_partition, m_stream->cursor(), m_stream->take(stepsAside ? 1 : m_batch), stepsAside};
}

void Lane::settle(const BatchOutcome &outcome)
{
    moveTo(outcome.cursor);
    m_batch = std::min(m_batch * 2, kLargestBatch);
    if (!outcome.blockedBy) {
        m_failures = 0;
        m_blockedTimes = 0;
        return;
    }
    if (std::exchange(m_blockedAt, outcome.cursor) != outcome.cursor)
        m_blockedTimes = 0;
    ++m_blockedTimes;
    pause(*outcome.blockedBy);
}

void Lane::moveTo(qint64 cursor)
{
    if (m_stream)
        m_stream->settle(cursor);
}

void Lane::fail(const core::Error &error)
{
    if (!m_stream)
        return;
    m_stream->settle(m_stream->cursor());
    m_batch = std::max(m_batch / 2, 1);
    pause(error);
}

void Lane::pause(const core::Error &reason)
{
    if (m_failures == 0) // told once, not with every try
        qCWarning(lcLane) << "cannot take in what" << producer() << "told in partition" << m_partition << reason.slug
                          << reason.detail;
    m_pause.start(std::min(kFirstPause * (1 << std::min(m_failures, 10)), kLargestPause));
    ++m_failures;
}

} // namespace platform::events
