#include "tests/bench/benchmarks.h"
#include "tests/bench/caller.h"
#include "tests/bench/table.h"

#include <QElapsedTimer>
#include <QThread>

#include <atomic>
#include <thread>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using journeys::Narrator;
using journeys::Reply;
using journeys::ShopClient;

namespace {

constexpr int kBuyers = 8;
constexpr int kOthers = 2; // look at books meanwhile
constexpr auto kPause = 20ms; // between two requests of one of them
constexpr auto kWell = 10s;
constexpr auto kSlow = 20s;
constexpr auto kToNotice = 2s; // that the provider is slow
constexpr auto kDelay = 3s; // of the slow provider

struct Answer {
    double at = 0; // ms since the provider became slow; less than 0: before
    double took = 0; // ms
    int status = 0;
    QString order;
};

using Answers = QList<Answer>;

// Several people who do the same until told to stop, and what each was answered.
class Crowd {
public:
    using Ask = std::function<Answer()>;

    Crowd(int people, const std::function<Ask()> &newcomer)
        : m_seen(std::size_t(people))
    {
        for (Answers &seen : m_seen)
            m_threads.emplace_back([this, &seen, ask = newcomer()] { askOn(ask, seen); });
    }

    ~Crowd() { (void)finish(); }

    Answers finish()
    {
        m_going = false;
        m_threads.clear();
        Answers all;
        for (const Answers &seen : m_seen)
            all += seen;
        return all;
    }

private:
    void askOn(const Ask &ask, Answers &seen) const
    {
        for (; m_going; QThread::msleep(kPause.count()))
            seen.append(ask());
    }

    std::atomic<bool> m_going = true;
    std::vector<Answers> m_seen;
    std::vector<std::jthread> m_threads;
};

Crowd::Ask order(Cast &cast, const Cast::Book &book, const QElapsedTimer &clock)
{
    const auto narrator = std::make_shared<Narrator>(Narrator::silent());
    const auto client = std::make_shared<ShopClient>(cast.gateway, *narrator);
    return [narrator, client, &cast, book, &clock] {
        const double at = double(clock.nsecsElapsed()) / 1e6;
        const Reply reply = client->post(cast.buyer, u"/orders"_s, journeys::basket({{book, 1}}));
        return Answer{at, double(clock.nsecsElapsed()) / 1e6 - at, reply.status, journeys::orderIdOf(reply)};
    };
}

Crowd::Ask look(quint16 port, const QElapsedTimer &clock)
{
    const auto caller = std::make_shared<Caller>(port, u"127.0.30.1"_s, "/api/v1/books?limit=20");
    return [caller, &clock] {
        const double at = double(clock.nsecsElapsed()) / 1e6;
        const int status = caller->ask();
        return Answer{at, double(clock.nsecsElapsed()) / 1e6 - at, status, {}};
    };
}

void print(const QString &name, const Answers &answers, double from, double to)
{
    Samples took;
    QMap<int, int> statuses;
    for (const Answer &answer : answers) {
        if (answer.at < from || answer.at >= to)
            continue;
        took.add(answer.took);
        ++statuses[answer.status];
    }
    QStringList counted;
    for (auto status = statuses.begin(); status != statuses.end(); ++status)
        counted.append(u"%1 times %2"_s.arg(status.value()).arg(status.key()));
    printRow(name,
        u"p50 %1, p99 %2, max %3 (%4)"_s.arg(milliseconds(took.percentile(0.5)), milliseconds(took.percentile(0.99)),
            milliseconds(took.largest()), counted.join(u", "_s)));
}

// How many of them the shop still owes an attempt to pay.
int waiting(Cast &cast, QStringList &orders)
{
    orders.removeIf([&](const QString &order) {
        const Reply seen = cast.client.get(cast.buyer, u"/orders/"_s + order);
        return seen.status == 200 && seen.body.value("status"_L1) != "awaitingPayment"_L1;
    });
    return int(orders.size());
}

} // namespace

void payLater(Cast &cast)
{
    const Cast::Book book = cast.newBook(cast.seller, u"Benchmark of patience"_s, 10'000, 1'000'000);
    (void)cast.placedOrder(book);
    QElapsedTimer clock;
    clock.start();
    Crowd buyers(kBuyers, [&] { return order(cast, book, clock); });
    Crowd others(kOthers, [&] { return look(quint16(cast.gateway.port()), clock); });
    QThread::sleep(kWell.count());
    cast.shop.turnKnobs({{"delayMs"_L1, int(kDelay / 1ms)}});
    const double slowFrom = double(clock.nsecsElapsed()) / 1e6;
    QThread::sleep(kSlow.count());
    const double slowTo = double(clock.nsecsElapsed()) / 1e6;
    const Answers placed = buyers.finish();
    const Answers looked = others.finish();
    cast.shop.turnKnobs({});
    QElapsedTimer recovery;
    recovery.start();
    QStringList unpaid;
    for (const Answer &answer : placed) {
        if (answer.status == 202)
            unpaid.append(answer.order);
    }
    const auto postponed = unpaid.size();
    cast.waitUntil(
        u"every order to be paid"_s, [&] { return waiting(cast, unpaid) == 0; }, 300s);
    const double noticed = slowFrom + double(kToNotice / 1ms);
    printTitle(u"pay later"_s,
        u"%1 buyers order without a pause, %2 others look at books; then the provider takes %3 s for each answer"_s
            .arg(kBuyers)
            .arg(kOthers)
            .arg(kDelay.count()));
    print(u"orders, the provider is well, the limit"_s, placed, 0, slowFrom);
    print(u"orders, the first 2 s of a slow one"_s, placed, slowFrom, noticed);
    print(u"orders, from then on"_s, placed, noticed, slowTo);
    print(u"books, the provider is well, the limit"_s, looked, 0, slowFrom);
    print(u"books, the provider is slow"_s, looked, slowFrom, slowTo);
    printRow(u"paid by themselves when it was well again"_s,
        u"%1 orders, the last after %2 s"_s.arg(postponed).arg(double(recovery.elapsed()) / 1000, 0, 'f', 1));
}

} // namespace bench
