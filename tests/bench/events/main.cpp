// Measures the event backbone alone: from the commit of an event in one service to its effect, committed too, in
// another.

#include "tests/bench/events/pair.h"
#include "tests/bench/table.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace bench;
using platform::postgres::Connection;

namespace {

constexpr int kSingle = 1'000;
constexpr int kBurst = 20'000;
constexpr int kWriters = 4;

void singleEvents(Pair &pair)
{
    const auto subscription = pair.subscription();
    subscription->start();
    pair.waitUntil([&] { return subscription->partitionsHeld() == 8 && pair.relay().isLeader(); });
    Connection connection(pair.tellerDatabase());
    Samples latency;
    for (int i = 0; i < kSingle; ++i) {
        const quint64 before = subscription->appliedTotal();
        Pair::tell(connection, i, 1);
        QElapsedTimer since;
        since.start();
        pair.relay().poke();
        pair.waitUntil([&] { return subscription->appliedTotal() > before; });
        if (i >= kSingle / 10) // the first ones prepare statements
            latency.add(double(since.nsecsElapsed()) / 1e6);
    }
    printTitle(u"One event at a time"_s, u"from its commit to its committed effect, %1 events"_s.arg(latency.size()));
    printRow(u"p50"_s, milliseconds(latency.percentile(0.5)));
    printRow(u"p99"_s, milliseconds(latency.percentile(0.99)));
    printRow(u"largest"_s, milliseconds(latency.largest()));
}

void writeBurst(Pair &pair)
{
    std::vector<std::thread> writers;
    for (int writer = 0; writer < kWriters; ++writer)
        writers.emplace_back([&pair, writer] {
            Connection connection(pair.tellerDatabase());
            for (int done = 0; done < kBurst / kWriters; done += 50) {
                Pair::tell(connection, writer * kBurst + done, 50);
                pair.relay().poke();
            }
        });
    std::atomic_bool written = false;
    std::thread all([&] {
        for (std::thread &writer : writers)
            writer.join();
        written = true;
    });
    pair.waitUntil([&] { return written.load(); });
    all.join();
}

QString perSecond(int count, const QElapsedTimer &since)
{
    return u"%1 events/s"_s.arg(qRound(count * 1e9 / double(since.nsecsElapsed())));
}

void bursts(Pair &pair)
{
    printTitle(u"Many events"_s, u"%1 events of 500 subjects, %2 writers, one commit each"_s.arg(kBurst).arg(kWriters));
    auto subscription = pair.subscription();
    subscription->start();
    pair.waitUntil([&] { return subscription->isCaughtUp() && subscription->partitionsHeld() == 8; });
    QElapsedTimer since;
    since.start();
    writeBurst(pair);
    printRow(u"committed"_s, perSecond(kBurst, since));
    pair.waitUntil([&] { return subscription->appliedTotal() >= kBurst; });
    printRow(u"committed and applied"_s, perSecond(kBurst, since));

    subscription.reset();
    writeBurst(pair);
    pair.waitUntil([&] { return pair.relay().backlog() == 0; });
    subscription = pair.subscription();
    since.restart();
    subscription->start();
    pair.waitUntil([&] { return subscription->appliedTotal() >= kBurst; });
    printRow(u"caught up from the feed"_s, perSecond(kBurst, since));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    Pair pair(folder.filePath(u"cluster"_s));
    singleEvents(pair);
    bursts(pair);
    return 0;
}
