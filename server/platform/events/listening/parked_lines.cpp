#include "server/platform/events/listening/parked_events.h"

#include "server/platform/postgres/sql_state.h"

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;
using postgres::Connection;
using postgres::Row;

namespace {

constexpr int kPerPass = 100; // of one line
constexpr int kPasses = 10; // in one transaction

// The lines of one subject while they are tried.
class Lines {
public:
    Lines(Connection &connection, const Due &due, const HandlersByProducer &handlers)
        : m_connection(connection)
        , m_due(due)
        , m_handlers(handlers)
    {
    }

    Result<QStringList> run();

private:
    [[nodiscard]] Result<> lock();
    [[nodiscard]] Result<bool> pass(); // whether any line has moved
    [[nodiscard]] Result<bool> tryOne(const Row &row); // whether it is out of the way
    [[nodiscard]] Result<> unpark(const QString &producer, qint64 position);
    [[nodiscard]] Result<> keep(const Row &row, const Obstacle &obstacle);
    [[nodiscard]] Result<> tryLater(const Row &row, const Obstacle &obstacle, int attempts);
    [[nodiscard]] Result<> bury(const Row &row, const core::Error &cause, int attempts);

    Connection &m_connection;
    const Due &m_due;
    const HandlersByProducer &m_handlers;
    QStringList m_applied;
};

Result<QStringList> Lines::run()
{
    if (const auto locked = lock(); !locked)
        return core::fail(locked.error());
    Result<bool> moved = true;
    for (int passes = 0; moved && *moved && passes < kPasses; ++passes)
        moved = pass();
    if (!moved)
        return core::fail(moved.error());
    if (m_applied.isEmpty())
        return m_applied;
    return m_connection.execute("events/queries/wake_first"_L1, {{"subject"_L1, m_due.subject}}).transform([this](int) {
        return m_applied;
    });
}

Result<> Lines::lock()
{
    return m_connection.query("events/queries/lock_cursors"_L1, {{"partition"_L1, m_due.partition}})
        .transform([](const QList<Row> &) {});
}

Result<bool> Lines::pass()
{
    const double patience = double(std::chrono::seconds(kLongestWait).count());
    const auto rows = m_connection.query("events/queries/parked_of_subject"_L1,
        {{"subject"_L1, m_due.subject}, {"seconds"_L1, patience}, {"limit"_L1, kPerPass}});
    if (!rows)
        return core::fail(rows.error());
    bool moved = false;
    QString stuck; // the producer whose line does not move
    for (const Row &row : *rows) {
        const QString producer = row.text("producer"_L1);
        if (producer == stuck || !m_handlers.contains(producer))
            continue;
        const auto gone = row.flag("ready"_L1) ? tryOne(row) : Result<bool>(false);
        if (!gone)
            return gone;
        if (*gone)
            moved = true;
        else
            stuck = producer;
    }
    return moved;
}

Result<bool> Lines::tryOne(const Row &row)
{
    const auto event = parseCloudEvent(row.object("event"_L1));
    if (!event)
        return bury(row, event.error(), 0).transform([] { return false; });
    const Handler handler = m_handlers.value(event->producer()).value(event->type);
    const auto handled = handler ? handleCarefully(handler, m_connection, *event) : Handled::Applied;
    if (handled && *handled == Handled::Applied) {
        if (handler)
            m_applied.append(event->producer());
        return unpark(event->producer(), event->position).transform([] { return true; });
    }
    if (!handled && postgres::mayBeRepeated(handled.error()))
        return core::fail(handled.error());
    return keep(row, handled ? Obstacle() : Obstacle(handled.error())).transform([] { return false; });
}

Result<> Lines::unpark(const QString &producer, qint64 position)
{
    return m_connection
        .execute("events/queries/unpark"_L1,
            {{"subject"_L1, m_due.subject}, {"producer"_L1, producer}, {"position"_L1, position}})
        .transform([](int) {});
}

Result<> Lines::keep(const Row &row, const Obstacle &obstacle)
{
    const int attempts = int(row.number("attempts"_L1)) + (countsAsFailure(obstacle) ? 1 : 0);
    if (attempts >= kAttempts)
        return bury(row, *obstacle, attempts);
    if (!obstacle && row.flag("expired"_L1))
        return bury(
            row, {Fault::TimedOut, u"waited-too-long"_s, u"What it builds on has not arrived."_s, {}, {}}, attempts);
    return tryLater(row, obstacle, attempts);
}

Result<> Lines::tryLater(const Row &row, const Obstacle &obstacle, int attempts)
{
    const auto pause = pauseAfter(obstacle, int(row.number("tries"_L1)));
    return m_connection
        .execute("events/queries/try_later"_L1,
            {{"subject"_L1, m_due.subject}, {"producer"_L1, row.text("producer"_L1)},
                {"position"_L1, row.number("position"_L1)}, {"cause"_L1, obstacle ? obstacle->slug : u"waiting"_s},
                {"detail"_L1, obstacle ? obstacle->detail : QString()}, {"attempts"_L1, attempts},
                {"seconds"_L1, double(pause.count()) / 1'000.0}})
        .transform([](int) {});
}

Result<> Lines::bury(const Row &row, const core::Error &cause, int attempts)
{
    return m_connection
        .execute("events/queries/bury"_L1,
            {{"subject"_L1, m_due.subject}, {"producer"_L1, row.text("producer"_L1)},
                {"position"_L1, row.number("position"_L1)}, {"cause"_L1, cause.slug}, {"detail"_L1, cause.detail},
                {"attempts"_L1, attempts}})
        .transform([](int) {});
}

} // namespace

Result<QStringList> retrySubject(Connection &connection, const Due &due, const HandlersByProducer &handlers)
{
    return connection.transact([&](Connection &same) { return Lines(same, due, handlers).run(); });
}

} // namespace platform::events
