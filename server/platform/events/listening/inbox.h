#pragma once

#include "server/platform/events/event.h"

#include <map>

namespace platform::events {

// What an event's position means to a listener that has taken in everything up to `taken`.
enum class Arrival {
    Older, // known already
    Next, // the one that is due
    Ahead, // something before it is missing
};

[[nodiscard]] constexpr Arrival classify(qint64 taken, qint64 position)
{
    if (position <= taken)
        return Arrival::Older;
    return position == taken + 1 ? Arrival::Next : Arrival::Ahead;
}

// The events of one producer and partition between their arrival, in any order and any number of times, and their
// effect. It hands them out in order and without gaps, and knows from where the feed has to be read. It never holds
// more than its capacity: what does not fit is forgotten and read again later.
class Inbox {
public:
    Inbox(qint64 cursor, int capacity);

    Arrival add(const Event &event);
    void expect(qint64 head); // the producer has got this far

    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] QList<Event> take(int most); // the next ones, in flight until settled
    void settle(qint64 cursor); // taken in up to here, by whomever; what was in flight beyond comes again

    [[nodiscard]] bool isMissingSome() const;
    [[nodiscard]] bool hasRoom() const; // for a page of the feed
    [[nodiscard]] qint64 readFrom() const; // the feed: what comes after this position
    [[nodiscard]] qint64 cursor() const;
    [[nodiscard]] qint64 lag() const; // known of, but not settled

private:
    void keep(const Event &event);
    void advance();

    qint64 m_cursor; // settled
    qint64 m_taken; // handed out
    qint64 m_complete; // nothing is missing up to here
    qint64 m_head; // the largest position heard of
    size_t m_capacity;
    std::map<qint64, Event> m_waiting; // positions after m_taken
    QList<Event> m_inFlight;
};

} // namespace platform::events
