#include "server/platform/events/replay.h"

#include "server/platform/events/listening/handling.h"
#include "server/platform/resilience/retry.h"

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::Fault;
using core::Result;
using postgres::Connection;

namespace {

Place placeOf(const Event &event)
{
    return {{event.producer(), event.partition}, event.position};
}

// A producer may be starting anew just now.
Result<QList<Event>> readPatiently(const Feed &feed, int partition, qint64 position)
{
    const resilience::RetrySettings settings{.attempts = 8, .backoff = {.first = 100ms, .largest = 4s}};
    return resilience::retry(
        settings, resilience::Deadline::in(20s), [&] { return readPage(feed, partition, position); });
}

core::Error refusal(const Event &event, const Result<Handled> &handled)
{
    const QString where = u"%1 %2/%3 (%4)"_s.arg(
        event.producer(), QString::number(event.partition), QString::number(event.position), event.type);
    if (handled)
        return {Fault::Broken, u"not-yet"_s, where + u" waits for something else."_s, {}, {}};
    const core::Error &error = handled.error();
    return {error.fault, error.slug, where + u" cannot be taken in: "_s + error.detail, error.pointer, error.facts};
}

} // namespace

Replay::Replay(QMap<QString, Source> sources)
    : m_sources(std::move(sources))
{
}

Result<> Replay::goOn(Connection &connection, const Progress &progress)
{
    m_held.clear();
    for (const HeldEvent &held : progress.held)
        m_held.insert(held.place);
    Result<> done = letGo(connection);
    for (auto cursor = progress.cursors.begin(); done && cursor != progress.cursors.end(); ++cursor)
        if (m_sources.contains(cursor.key().producer))
            done = readOn(connection, cursor.key(), cursor.value());
    return done;
}

// Before anything that comes after it: the facts of one producer about one order keep their sequence.
Result<> Replay::letGo(Connection &connection)
{
    QList<Place> free = (m_leftOut - m_held).values();
    std::sort(free.begin(), free.end(), [](const Place &a, const Place &b) { return a.position < b.position; });
    for (const Place &place : free) {
        const Feed &feed = m_sources[place.lot.producer].feed;
        const auto page = readPatiently(feed, place.lot.partition, place.position - 1);
        if (!page)
            return core::fail(page.error());
        if (const auto applied = apply(connection, page->first(std::min<qsizetype>(1, page->size()))); !applied)
            return applied;
        m_leftOut.remove(place);
    }
    return {};
}

Result<> Replay::readOn(Connection &connection, const Lot &lot, qint64 until)
{
    while (m_positions.value(lot) < until) {
        const qint64 position = m_positions.value(lot);
        auto page = readPatiently(m_sources[lot.producer].feed, lot.partition, position);
        if (!page)
            return core::fail(page.error());
        if (page->isEmpty())
            return core::fail(Fault::Broken, "log-ends-early"_L1,
                u"The log of %1 ends at %2/%3, and %4 have been taken in."_s.arg(lot.producer)
                    .arg(lot.partition)
                    .arg(position)
                    .arg(until));
        page->removeIf([&](const Event &event) { return event.position > until; });
        if (const auto applied = apply(connection, *page); !applied)
            return applied;
        m_positions.insert(lot, page->constLast().position);
    }
    return {};
}

Result<> Replay::apply(Connection &connection, const QList<Event> &events)
{
    QSet<Place> leftOut;
    qint64 applied = 0;
    const auto takeIn = [&](Connection &same) -> Result<> {
        leftOut.clear();
        applied = 0;
        for (const Event &event : events) {
            const Handler handler = m_sources[event.producer()].handlers.value(event.type);
            if (m_held.contains(placeOf(event)))
                leftOut.insert(placeOf(event));
            if (!handler || m_held.contains(placeOf(event)))
                continue;
            const auto handled = handle(handler, same, event);
            if (!handled && postgres::mayBeRepeated(handled.error()))
                return core::fail(handled.error());
            if (!handled || *handled != Handled::Applied)
                return core::fail(refusal(event, handled));
            ++applied;
        }
        return {};
    };
    const auto done = connection.inTransaction() ? takeIn(connection) : connection.transact(takeIn);
    if (done) {
        m_leftOut += leftOut;
        m_applied += applied;
    }
    return done;
}

qint64 Replay::behind(const Progress &progress) const
{
    qint64 events = 0;
    for (auto cursor = progress.cursors.begin(); cursor != progress.cursors.end(); ++cursor)
        if (m_sources.contains(cursor.key().producer))
            events += cursor.value() - m_positions.value(cursor.key());
    return events;
}

qint64 Replay::applied() const
{
    return m_applied;
}

} // namespace platform::events
