#include "tests/bench/benchmarks.h"
#include "tests/bench/caller.h"
#include "tests/bench/memory.h"
#include "tests/bench/priority.h"
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
constexpr int kRounds = 3; // alone and under siege in turns, for the machine is not the same all the time

struct Flood {
    std::atomic<bool> goes = true;
    std::atomic<qint64> tried = 0;
    std::atomic<qint64> toldToWait = 0; // 429
    std::atomic<qint64> closed = 0;
};

// As often as its share of the flood, or as the gateway lets it.
void flood(quint16 port, Flood &flood)
{
    yieldToTheShop();
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

// How much of the machine others have taken meanwhile, where it is a virtual one.
class Stolen {
public:
    [[nodiscard]] double share() const
    {
        const Ticks now = read();
        return now.all > m_start.all ? (now.stolen - m_start.stolen) / (now.all - m_start.all) : 0;
    }

private:
    struct Ticks {
        double all = 0;
        double stolen = 0;
    };

    static Ticks read()
    {
        const QList<QByteArray> figures = contentOf(u"/proc/stat"_s).split('\n').value(0).simplified().split(' ');
        Ticks ticks;
        for (qsizetype i = 1; i <= 8 && i < figures.size(); ++i) // user nice system idle iowait irq softirq steal
            ticks.all += figures.at(i).toDouble();
        ticks.stolen = figures.value(8).toDouble();
        return ticks;
    }

    Ticks m_start = read();
};

// Returns how many times longer the slowest hundredth of the others waits under siege.
double playRound(quint16 port, int number)
{
    const Stolen stolen;
    const Others alone = visitByAll(port);
    Siege siege;
    besiege(port, siege);
    const double seconds = std::chrono::duration<double>(kSpan).count();
    const double times = siege.others.latencies.percentile(0.99) / alone.latencies.percentile(0.99);
    print(u"%1. alone, the limit"_s.arg(number), alone);
    print(u"   under siege"_s, siege.others);
    printRow(u"   p99 under siege beside p99 alone"_s, u"%1 times"_s.arg(times, 0, 'f', 2));
    printRow(u"   slow connections held"_s, QString::number(siege.slow));
    printRow(u"   the flood, at %1 times its limit"_s.arg(kTimesTheLimit),
        u"%1 /s tried, %2 told to wait, %3 not listened to"_s.arg(double(siege.flood.tried) / seconds, 0, 'f', 0)
            .arg(siege.flood.toldToWait)
            .arg(siege.flood.closed));
    printRow(u"   taken from this machine by others"_s, u"%1 %"_s.arg(100 * stolen.share(), 0, 'f', 0));
    return times;
}

} // namespace

void doors(const QString &data)
{
    journeys::RunningShop shop({.data = data, .gateway = {}, .mqtt = {}, .upArguments = {u"--demo"_s}, .start = true});
    const auto port = quint16(shop.gateway().port());
    (void)visitByAll(port); // warm
    printTitle(u"doors"_s,
        u"%1 others ask for a page of books every %2 ms, for %3 s, alone and under siege"_s.arg(kOthers)
            .arg(kPause.count())
            .arg(kSpan.count()));
    Samples times;
    for (int number = 1; number <= kRounds; ++number)
        times.add(playRound(port, number));
    printRow(u"median of the rounds"_s, u"%1 times"_s.arg(times.percentile(0.5), 0, 'f', 2));
}

} // namespace bench
