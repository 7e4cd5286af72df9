#include "server/platform/events/listening/batch.h"

#include "server/platform/events/listening/parked_events.h"
#include "server/platform/postgres/sql_state.h"

#include <QSet>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;
using postgres::Connection;
using postgres::Row;

namespace {

enum class Care { None, Savepoints };

constexpr auto kCareNeeded = "care-needed"_L1;

class Attempt {
public:
    Attempt(Connection &connection, const Batch &batch, const Handlers &handlers, Care care)
        : m_connection(connection)
        , m_batch(batch)
        , m_handlers(handlers)
        , m_care(care)
    {
    }

    Result<BatchOutcome> run();

private:
    [[nodiscard]] Result<> moveCursor();
    [[nodiscard]] Result<> take(const Event &event);
    [[nodiscard]] Result<bool> isHeldBack(const Event &event);
    [[nodiscard]] Result<> apply(const Event &event, const Handler &handler);
    [[nodiscard]] Result<> setAside(const Event &event, const Obstacle &obstacle);
    [[nodiscard]] Result<> stepBack();

    Connection &m_connection;
    const Batch &m_batch;
    const Handlers &m_handlers;
    Care m_care;
    QSet<QString> m_held; // subjects with earlier events of this producer that are not applied
    QSet<QString> m_waiting; // subjects with parked events of any producer
    BatchOutcome m_outcome;
};

Result<BatchOutcome> Attempt::run()
{
    if (const auto moved = moveCursor(); !moved)
        return core::fail(moved.error());
    m_outcome.cursor = m_batch.cursor;
    for (const Event &event : m_batch.events) {
        if (const auto taken = take(event); !taken)
            return core::fail(taken.error());
        if (m_outcome.blockedBy)
            return stepBack().transform([this] { return m_outcome; });
        m_outcome.cursor = event.position;
    }
    return m_outcome;
}

Result<> Attempt::moveCursor()
{
    QSet<QString> subjects;
    for (const Event &event : m_batch.events)
        subjects.insert(event.subject);
    const auto rows = m_connection.query("events/queries/move_cursor"_L1,
        {{"producer"_L1, m_batch.producer}, {"partition"_L1, m_batch.partition}, {"expected"_L1, m_batch.cursor},
            {"last"_L1, m_batch.events.constLast().position}, {"subjects"_L1, QStringList(subjects.values())}});
    if (!rows)
        return core::fail(rows.error());
    for (const Row &row : *rows) {
        if (row.number("moved"_L1) != 1)
            return core::fail(Fault::Conflict, "cursor-moved"_L1, u"Somebody else has taken these events in."_s);
        if (row.flag("held"_L1))
            m_held.insert(row.text("subject"_L1));
        if (row.flag("waiting"_L1))
            m_waiting.insert(row.text("subject"_L1));
    }
    return {};
}

Result<> Attempt::take(const Event &event)
{
    const Handler handler = m_handlers.value(event.type);
    if (!handler)
        return {};
    return isHeldBack(event).and_then([&](bool held) { return held ? Result<>() : apply(event, handler); });
}

Result<bool> Attempt::isHeldBack(const Event &event)
{
    if (!m_held.contains(event.subject))
        return false;
    const auto heldBack = holdBack(m_connection, event);
    if (!heldBack)
        return core::fail(heldBack.error());
    if (*heldBack == HeldBack::Parked)
        m_outcome.wake.append(event.subject);
    return *heldBack != HeldBack::Free;
}

Result<> Attempt::apply(const Event &event, const Handler &handler)
{
    const auto handled =
        m_care == Care::None ? handle(handler, m_connection, event) : handleCarefully(handler, m_connection, event);
    if (handled && *handled == Handled::Applied) {
        m_outcome.applied.append(event.subject);
        if (m_waiting.contains(event.subject))
            m_outcome.wake.append(event.subject);
        return {};
    }
    if (!handled && postgres::mayBeRepeated(handled.error()))
        return core::fail(handled.error());
    if (m_care == Care::None)
        return core::fail(Fault::Conflict, kCareNeeded);
    return setAside(event, handled ? Obstacle() : Obstacle(handled.error()));
}

Result<> Attempt::setAside(const Event &event, const Obstacle &obstacle)
{
    if (obstacle && obstacle->isTransient() && !m_batch.parkTransient) {
        m_outcome.blockedBy = obstacle;
        return {};
    }
    m_held.insert(event.subject);
    return park(m_connection, event, obstacle);
}

Result<> Attempt::stepBack()
{
    return m_connection
        .execute("events/queries/set_cursor"_L1,
            {{"producer"_L1, m_batch.producer}, {"partition"_L1, m_batch.partition}, {"position"_L1, m_outcome.cursor}})
        .transform([](int) {});
}

} // namespace

Result<BatchOutcome> applyBatch(Connection &connection, const Batch &batch, const Handlers &handlers)
{
    const auto attempt = [&](Care care) {
        return connection.transact([&](Connection &same) { return Attempt(same, batch, handlers, care).run(); });
    };
    auto outcome = attempt(Care::None);
    return !outcome && outcome.error().slug == kCareNeeded ? attempt(Care::Savepoints) : outcome;
}

} // namespace platform::events
