#include "tests/bench/arrivals.h"
#include "tests/bench/benchmarks.h"

#include "common/core/uuid_v7.h"
#include "server/platform/http/client.h"
#include "tests/bench/limit/same_sql.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <atomic>
#include <thread>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kRounds = 2; // of the shop and its limit, one after the other
constexpr auto kSpan = 5s; // of load in each

// What one client has seen, or all of them.
struct Tally {
    Samples latencies; // ms
    int placed = 0;
    int other = 0;
    double answered = 0; // s until the last answer
    double complete = 0; // s until the last message

    void add(const Tally &more)
    {
        latencies.add(more.latencies);
        placed += more.placed;
        other += more.other;
        answered += more.answered;
        complete += more.complete;
    }
};

struct Load {
    QUrl orders;
    QByteArray token;
    QByteArray body;
};

void placeOrders(const Load &load, const std::atomic<bool> &going, Tally &tally)
{
    while (going) {
        const QByteArray key = core::uuidV7().toByteArray(QUuid::WithoutBraces);
        QElapsedTimer time;
        time.start();
        const auto answer = platform::http::send(platform::http::Call{.method = "POST",
            .url = load.orders,
            .body = load.body,
            .headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + load.token},
                {"Idempotency-Key", key}},
            .timeout = 30s});
        tally.latencies.add(double(time.nsecsElapsed()) / 1e6);
        answer && answer->status == 201 ? ++tally.placed : ++tally.other;
    }
}

Tally round(const Load &load, int clients, Arrivals &arrivals)
{
    arrivals.forget();
    std::atomic<bool> going = true;
    std::vector<Tally> tallies{std::size_t(clients)};
    std::vector<std::thread> threads;
    QElapsedTimer time;
    time.start();
    for (Tally &tally : tallies)
        threads.emplace_back([&] { placeOrders(load, going, tally); });
    (void)arrivals.waitFor(u"never"_s, 1, kSpan);
    going = false;
    for (std::thread &thread : threads)
        thread.join();
    Tally all;
    for (const Tally &tally : tallies)
        all.add(tally);
    all.answered = double(time.elapsed()) / 1000;
    journeys::expect(arrivals.waitFor(u"orderPlaced"_s, all.placed, 120s), u"messages are missing after 120 s"_s);
    all.complete = double(time.elapsed()) / 1000;
    return all;
}

QString perSecond(int orders, double seconds)
{
    return u"%1 /s (%2 in %3 s)"_s.arg(orders / seconds, 0, 'f', 0).arg(orders).arg(seconds, 0, 'f', 1);
}

void print(const Tally &shop, const SameSql::Outcome &limit, const QString &said)
{
    printRow(u"answered 201"_s, perSecond(shop.placed, shop.answered) + u", other answers: %1"_s.arg(shop.other));
    printRow(u"until the last message has arrived"_s, perSecond(shop.placed, shop.complete));
    printRow(u"the same SQL by pgbench, the limit"_s, perSecond(limit.orders, limit.seconds) + u", "_s + said);
    const double reached = (shop.placed / shop.complete) / (limit.orders / limit.seconds);
    printRow(u"reached of the limit"_s, u"%1 %"_s.arg(100 * reached, 0, 'f', 0));
    printRow(u"answer time p50, p99"_s,
        milliseconds(shop.latencies.percentile(0.5)) + u", "_s + milliseconds(shop.latencies.percentile(0.99)));
}

} // namespace

void orders(Cast &cast, SameSql &limit, int clients)
{
    const Cast::Book book = cast.newBook(cast.seller, u"Benchmark"_s, 10'000, 1'000'000);
    (void)cast.placedOrder(book);
    Arrivals arrivals(cast.shop.mqtt(), cast.buyer);
    journeys::expect(arrivals.waitUntilListening(), u"the broker does not answer"_s);
    const Load load{QUrl(cast.shop.gateway().toString() + u"/api/v1/orders"_s), cast.buyer.token,
        QJsonDocument(journeys::basket({{book, 1}})).toJson(QJsonDocument::Compact)};
    Tally shop;
    SameSql::Outcome same;
    for (int i = 0; i < kRounds; ++i) {
        const Tally played = round(load, clients, arrivals);
        shop.add(played);
        const SameSql::Outcome outcome = limit.run(played.placed, clients);
        same.orders += outcome.orders;
        same.seconds += outcome.seconds;
    }
    printTitle(u"orders, %1 clients"_s.arg(clients),
        u"one line each, all of one book, through the gateway, fsync on, load generator on the same machine, %1 rounds "
        u"of "
        "each in turns; the limit has no HTTP, no MQTT and no JSON, and takes events in one by one"_s.arg(kRounds));
    print(shop, same, limit.description());
}

} // namespace bench
