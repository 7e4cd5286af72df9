#include "server/platform/events/listening/inbox.h"

namespace platform::events {

Inbox::Inbox(qint64 cursor, int capacity)
    : m_cursor(cursor)
    , m_taken(cursor)
    , m_complete(cursor)
    , m_head(cursor)
    , m_capacity(size_t(capacity))
{
}

Arrival Inbox::add(const Event &event)
{
    expect(event.position);
    const Arrival arrival = classify(m_complete, event.position);
    if (arrival != Arrival::Older)
        keep(event);
    advance();
    return arrival;
}

void Inbox::advance()
{
    while (m_waiting.contains(m_complete + 1))
        ++m_complete;
}

// The lowest positions stay: they are the ones that can be applied soonest.
void Inbox::keep(const Event &event)
{
    m_waiting.emplace(event.position, event);
    if (m_waiting.size() > m_capacity)
        m_waiting.erase(std::prev(m_waiting.end()));
}

void Inbox::expect(qint64 head)
{
    m_head = std::max(m_head, head);
}

bool Inbox::hasNext() const
{
    return m_inFlight.isEmpty() && m_taken < m_complete;
}

QList<Event> Inbox::take(int most)
{
    while (m_taken < m_complete && m_inFlight.size() < most) {
        auto next = m_waiting.extract(++m_taken);
        m_inFlight.append(std::move(next.mapped()));
    }
    return m_inFlight;
}

void Inbox::settle(qint64 cursor)
{
    for (const Event &event : std::exchange(m_inFlight, {}))
        m_waiting.emplace(event.position, event);
    m_waiting.erase(m_waiting.begin(), m_waiting.upper_bound(cursor));
    m_cursor = cursor;
    m_taken = cursor;
    m_complete = cursor;
    expect(cursor);
    advance();
}

bool Inbox::isMissingSome() const
{
    return m_complete < m_head;
}

bool Inbox::hasRoom() const
{
    return (m_complete - m_taken) * 2 < qint64(m_capacity);
}

qint64 Inbox::readFrom() const
{
    return m_complete;
}

qint64 Inbox::cursor() const
{
    return m_cursor;
}

qint64 Inbox::lag() const
{
    return m_head - m_cursor;
}

} // namespace platform::events
