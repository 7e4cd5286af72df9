#include "server/platform/events/listening/census.h"

#include "server/platform/events/event.h"
#include "server/platform/events/listening/fair_share.h"
#include "server/platform/events/locks.h"

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using postgres::Connection;
using postgres::Row;

namespace {

constexpr int kMembership = 0; // key of the lock that all share; 1 + partition are the others

struct Holders {
    QList<qint64> members; // process ids of their sessions, sorted: the rank is the place
    QSet<int> taken;
    QSet<int> mine;
    qint64 self = 0;

    [[nodiscard]] bool isMember() const { return self != 0; }
    [[nodiscard]] int share() const { return fairShare(kPartitions, int(members.size()), int(members.indexOf(self))); }
};

Result<Holders> holders(Connection &connection)
{
    const auto rows = connection.query("events/queries/holders"_L1, {{"class"_L1, int(LockClass::Listener)}});
    return rows.transform([](const QList<Row> &found) {
        Holders holders;
        for (const Row &row : found) {
            const int key = int(row.number("key"_L1));
            const bool mine = row.flag("mine"_L1);
            if (key != kMembership) {
                holders.taken.insert(key - 1);
                if (mine)
                    holders.mine.insert(key - 1);
                continue;
            }
            holders.members.append(row.number("pid"_L1));
            if (mine)
                holders.self = row.number("pid"_L1);
        }
        return holders;
    });
}

Result<> join(Connection &connection)
{
    return connection.query("events/queries/join_listeners"_L1, {{"class"_L1, int(LockClass::Listener)}})
        .transform([](const QList<Row> &) {});
}

QList<qint64> freeKeys(const Holders &holders, int most)
{
    QList<qint64> keys;
    for (int partition = 0; partition < kPartitions && keys.size() < most; ++partition)
        if (!holders.taken.contains(partition))
            keys.append(partition + 1);
    return keys;
}

Result<QSet<int>> claim(Connection &connection, const QList<qint64> &keys)
{
    if (keys.isEmpty())
        return QSet<int>();
    const auto rows =
        connection.query("events/queries/claim"_L1, {{"class"_L1, int(LockClass::Listener)}, {"keys"_L1, keys}});
    return rows.transform([](const QList<Row> &found) {
        QSet<int> claimed;
        for (const Row &row : found)
            if (row.flag("claimed"_L1))
                claimed.insert(int(row.number("key"_L1)) - 1);
        return claimed;
    });
}

} // namespace

Result<Census> takeCensus(Connection &connection, std::chrono::milliseconds frozenAfter)
{
    if (const auto ended = endFrozen(connection, LockClass::Listener, frozenAfter); !ended)
        return core::fail(ended.error());
    auto found = holders(connection);
    if (found && !found->isMember())
        found = join(connection).and_then([&] { return holders(connection); });
    if (!found)
        return core::fail(found.error());
    const int share = found->share();
    return claim(connection, freeKeys(*found, share - int(found->mine.size())))
        .transform([&](const QSet<int> &claimed) {
            return Census{found->mine + claimed, share};
        });
}

Result<> releasePartition(Connection &connection, int partition)
{
    return connection
        .query("events/queries/release"_L1, {{"class"_L1, int(LockClass::Listener)}, {"key"_L1, partition + 1}})
        .transform([](const QList<Row> &) {});
}

} // namespace platform::events
