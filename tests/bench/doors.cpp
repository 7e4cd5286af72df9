#include "tests/bench/benchmarks.h"
#include "tests/bench/caller.h"
#include "tests/bench/slow_crowd.h"
#include "tests/bench/table.h"

#include "server/bookstore/gateway_configuration.h"

#include <QElapsedTimer>
#include <QThread>

#include <atomic>
#include <thread>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kPath = "/api/v1/books?limit=20";
constexpr int kSlow = 6'300; // a sixth of them has just been sent away
constexpr int kOthers = 4;
constexpr auto kPause = 20ms; // between two requests of one of them
constexpr int kFlooders = 4;
constexpr int kTimesTheLimit = 50;
constexpr auto kSpan = 10s;
constexpr auto kGathering = 15s; // until the slow ones are there

struct Flood {
    std::atomic<bool> goes = true;
    std::atomic<qint64> tried = 0;
    std::atomic<qint64> toldToWait = 0; // 429
    std::atomic<qint64> closed = 0;
};

// As often as its share of the flood, or as the gateway lets it.
void flood(quint16 port, Flood &flood)
{
    Caller caller(port, u"127.0.20.1"_s, kPath);
    const double perSecond = double(bookstore::RequestLimits().perAddress) * kTimesTheLimit / kFlooders;
    QElapsedTimer time;
    time.start();
    for (qint64 asked = 0; flood.goes; ++asked) {
        const double ahead = double(asked) / perSecond - double(time.nsecsElapsed()) / 1e9;
        if (ahead > 0)
            QThread::usleep(ulong(ahead * 1e6));
        const int status = caller.ask();
        ++flood.tried;
        flood.toldToWait += status == 429 ? 1 : 0;
        flood.closed += status == 0 ? 1 : 0;
    }
}

struct Others {
    Samples latencies; // ms
    int failed = 0;
};

Others visit(quint16 port, int number)
{
    Others seen;
    Caller caller(port, u"127.0.30.%1"_s.arg(number + 1), kPath);
    QElapsedTimer span;
    for (span.start(); span.elapsed() < kSpan / 1ms; QThread::msleep(kPause.count())) {
        QElapsedTimer time;
        time.start();
        seen.failed += caller.ask() == 200 ? 0 : 1;
        seen.latencies.add(double(time.nsecsElapsed()) / 1e6);
    }
    return seen;
}

Others visitByAll(quint16 port)
{
    std::vector<Others> seen{std::size_t(kOthers)};
    std::vector<std::thread> threads;
    for (int number = 0; number < kOthers; ++number)
        threads.emplace_back([&, number] { seen[std::size_t(number)] = visit(port, number); });
    Others all;
    for (std::size_t i = 0; i < threads.size(); ++i) {
        threads[i].join();
        all.latencies.add(seen[i].latencies);
        all.failed += seen[i].failed;
    }
    return all;
}

void print(const QString &name, const Others &others)
{
    printRow(name,
        u"p50 %1, p99 %2, max %3 (%4, not answered 200: %5)"_s
            .arg(milliseconds(others.latencies.percentile(0.5)), milliseconds(others.latencies.percentile(0.99)),
                milliseconds(others.latencies.largest()))
            .arg(others.latencies.size())
            .arg(others.failed));
}

struct Siege {
    Others others;
    int slow = 0;
    Flood flood;
};

void besiege(quint16 port, Siege &siege)
{
    const SlowCrowd slow(port, kSlow);
    QThread::sleep(kGathering.count());
    std::vector<std::thread> flooders;
    for (int i = 0; i < kFlooders; ++i)
        flooders.emplace_back([&] { flood(port, siege.flood); });
    siege.others = visitByAll(port);
    siege.slow = slow.connected();
    siege.flood.goes = false;
    for (std::thread &flooder : flooders)
        flooder.join();
}

} // namespace

void doors(const QString &data)
{
    journeys::RunningShop shop({.data = data, .gateway = {}, .mqtt = {}, .upArguments = {u"--demo"_s}, .start = true});
    const auto port = quint16(shop.gateway().port());
    (void)visitByAll(port); // warm
    const Others alone = visitByAll(port);
    Siege siege;
    besiege(port, siege);
    const double seconds = std::chrono::duration<double>(kSpan).count();
    printTitle(u"doors"_s,
        u"%1 others ask for a page of books every %2 ms, for %3 s, alone and under siege"_s.arg(kOthers)
            .arg(kPause.count())
            .arg(kSpan.count()));
    print(u"alone, the limit"_s, alone);
    print(u"under siege"_s, siege.others);
    printRow(u"p99 under siege beside p99 alone"_s,
        u"%1 times"_s.arg(siege.others.latencies.percentile(0.99) / alone.latencies.percentile(0.99), 0, 'f', 2));
    printRow(u"slow connections held"_s, QString::number(siege.slow));
    printRow(u"the flood, at %1 times its limit"_s.arg(kTimesTheLimit),
        u"%1 /s tried, %2 told to wait, %3 not listened to"_s.arg(double(siege.flood.tried) / seconds, 0, 'f', 0)
            .arg(siege.flood.toldToWait)
            .arg(siege.flood.closed));
}

} // namespace bench
