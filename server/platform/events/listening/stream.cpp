#include "server/platform/events/listening/stream.h"

#include <QLoggingCategory>

namespace platform::events {

Q_LOGGING_CATEGORY(lcStream, "platform.events.stream")

namespace {

using namespace std::chrono_literals;

constexpr int kCapacity = 2'000; // events in memory per producer and partition
constexpr auto kGrace = 200ms; // what a head announces may still be on its way
constexpr auto kFirstBackoff = 200ms;
constexpr std::chrono::milliseconds kLargestBackoff = 5s;

} // namespace

Stream::Stream(QString producer, qint64 cursor, int partition, FeedReader &feed)
    : m_producer(std::move(producer))
    , m_partition(partition)
    , m_feed(feed)
    , m_inbox(cursor, kCapacity)
    , m_backoff(kFirstBackoff)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Stream::readFeed);
}

void Stream::arrived(const Event &event)
{
    const Arrival arrival = m_inbox.add(event);
    if (arrival == Arrival::Next)
        Q_EMIT ready();
    if (arrival == Arrival::Ahead && !m_pause.isActive())
        readFeed();
}

void Stream::headIs(qint64 position)
{
    m_inbox.expect(position);
    if (m_inbox.isMissingSome() && !m_pause.isActive())
        m_pause.start(kGrace);
}

void Stream::readFeed()
{
    if (m_reading || !m_inbox.isMissingSome() || !m_inbox.hasRoom())
        return;
    m_reading = true;
    m_feed.eventsAfter(m_partition, m_inbox.readFrom(), this, [this](const auto &page) { onRead(page); });
}

void Stream::onRead(const core::Result<QList<Event>> &page)
{
    m_reading = false;
    const qint64 before = m_inbox.readFrom();
    for (const Event &event : page.value_or(QList<Event>()))
        m_inbox.add(event);
    if (m_inbox.hasNext())
        Q_EMIT ready();
    if (!m_inbox.isMissingSome() || m_inbox.readFrom() > before) {
        m_backoff = kFirstBackoff;
        return readFeed();
    }
    if (m_backoff == kFirstBackoff) // told once, not with every try
        qCWarning(lcStream) << "cannot read what is missing of" << m_producer << m_partition << "after" << before
                            << (page ? QString() : page.error().slug);
    m_pause.start(m_backoff);
    m_backoff = std::min(m_backoff * 2, kLargestBackoff);
}

const QString &Stream::producer() const
{
    return m_producer;
}

bool Stream::hasNext() const
{
    return m_inbox.hasNext();
}

QList<Event> Stream::take(int most)
{
    return m_inbox.take(most);
}

void Stream::settle(qint64 cursor)
{
    m_inbox.settle(cursor);
    if (m_inbox.isMissingSome() && !m_pause.isActive())
        readFeed();
}

qint64 Stream::cursor() const
{
    return m_inbox.cursor();
}

qint64 Stream::lag() const
{
    return m_inbox.lag();
}

} // namespace platform::events
