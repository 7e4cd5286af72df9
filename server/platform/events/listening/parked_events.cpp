#include "server/platform/events/listening/parked_events.h"

#include <algorithm>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::Result;
using postgres::Connection;
using postgres::Row;

namespace {

constexpr std::chrono::milliseconds kFirstWait = 500ms;
constexpr std::chrono::milliseconds kFirstRetry = 200ms;
constexpr std::chrono::milliseconds kLargestPause = 30s;

} // namespace

std::chrono::milliseconds pauseAfter(const Obstacle &obstacle, int tries)
{
    const auto first = obstacle && !obstacle->isTransient() ? kFirstRetry : kFirstWait;
    return std::min(first * (1 << std::clamp(tries, 0, 10)), kLargestPause);
}

bool countsAsFailure(const Obstacle &obstacle)
{
    return obstacle && !obstacle->isTransient();
}

Result<> park(Connection &connection, const Event &event, const Obstacle &obstacle)
{
    return connection
        .execute("events/queries/park"_L1,
            {{"subject"_L1, event.subject}, {"producer"_L1, event.producer()}, {"position"_L1, event.position},
                {"partition"_L1, event.partition}, {"event"_L1, QString::fromUtf8(toCloudEvent(event))},
                {"cause"_L1, obstacle ? obstacle->slug : u"waiting"_s},
                {"detail"_L1, obstacle ? obstacle->detail : QString()},
                {"attempts"_L1, countsAsFailure(obstacle) ? 1 : 0},
                {"seconds"_L1, double(pauseAfter(obstacle, 0).count()) / 1'000.0}})
        .transform([](int) {});
}

Result<HeldBack> holdBack(Connection &connection, const Event &event)
{
    const auto row = connection.queryOne("events/queries/hold_back"_L1,
        {{"subject"_L1, event.subject}, {"producer"_L1, event.producer()}, {"position"_L1, event.position},
            {"partition"_L1, event.partition}, {"event"_L1, QString::fromUtf8(toCloudEvent(event))}});
    return row.transform([](const Row &found) {
        if (found.flag("dead"_L1))
            return HeldBack::Dead;
        return found.flag("parked"_L1) ? HeldBack::Parked : HeldBack::Free;
    });
}

Result<QList<Due>> dueSubjects(Connection &connection, const QList<qint64> &partitions)
{
    const auto rows = connection.query("events/queries/due_subjects"_L1, {{"partitions"_L1, partitions}});
    return rows.transform([](const QList<Row> &found) {
        QList<Due> due;
        for (const Row &row : found)
            due.append({int(row.number("partition"_L1)), row.text("subject"_L1)});
        return due;
    });
}

Result<HeldByProducer> countHeld(Connection &connection)
{
    return connection.query("events/queries/counts"_L1).transform([](const QList<Row> &rows) {
        HeldByProducer held;
        for (const Row &row : rows)
            held.insert(row.text("producer"_L1), {int(row.number("parked"_L1)), int(row.number("dead"_L1))});
        return held;
    });
}

} // namespace platform::events
