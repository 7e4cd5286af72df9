#include "tests/bench/arrivals.h"
#include "tests/bench/benchmarks.h"

#include "common/core/uuid_v7.h"
#include "server/platform/http/client.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <atomic>
#include <thread>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kSpan = 10'000; // ms of load

struct Client {
    Samples latencies; // ms
    int placed = 0;
    int other = 0;
};

void load(
    const QUrl &orders, const QByteArray &token, const QByteArray &body, const std::atomic<bool> &going, Client &client)
{
    while (going) {
        const QByteArray key = core::uuidV7().toByteArray(QUuid::WithoutBraces);
        QElapsedTimer time;
        time.start();
        const auto answer = platform::http::send(platform::http::Call{.method = "POST",
            .url = orders,
            .body = body,
            .headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + token},
                {"Idempotency-Key", key}},
            .timeout = 30s});
        client.latencies.add(double(time.nsecsElapsed()) / 1e6);
        answer && answer->status == 201 ? ++client.placed : ++client.other;
    }
}

} // namespace

void orders(Cast &cast, int clients)
{
    const Cast::Book book = cast.newBook(cast.seller, u"Benchmark"_s, 10'000, 1'000'000);
    (void)cast.placedOrder(book);
    Arrivals arrivals(cast.shop.mqtt(), cast.buyer.id);
    journeys::expect(arrivals.waitUntilListening(), u"the broker does not answer"_s);
    arrivals.forget();

    const QUrl url(cast.shop.gateway().toString() + u"/api/v1/orders"_s);
    const QByteArray body = QJsonDocument(journeys::basket({{book, 1}})).toJson(QJsonDocument::Compact);
    std::atomic<bool> going = true;
    std::vector<Client> results{std::size_t(clients)};
    std::vector<std::thread> threads;
    QElapsedTimer time;
    time.start();
    for (Client &client : results)
        threads.emplace_back([&] { load(url, cast.buyer.token, body, going, client); });
    (void)arrivals.waitFor(u"never"_s, 1, std::chrono::milliseconds(kSpan));
    going = false;
    for (std::thread &thread : threads)
        thread.join();
    const double loaded = double(time.elapsed()) / 1000;

    Client all;
    for (const Client &client : results) {
        all.latencies.add(client.latencies);
        all.placed += client.placed;
        all.other += client.other;
    }
    const bool complete = arrivals.waitFor(u"orderPlaced"_s, all.placed, 120s);
    const double finished = double(time.elapsed()) / 1000;
    printTitle(u"orders, %1 clients"_s.arg(clients),
        u"one line each, through the gateway, fsync on, load generator on the same machine"_s);
    printRow(u"answered 201"_s,
        u"%1 /s (%2 in %3 s; other answers: %4)"_s.arg(all.placed / loaded, 0, 'f', 0)
            .arg(all.placed)
            .arg(loaded, 0, 'f', 1)
            .arg(all.other));
    printRow(u"until the last message has arrived"_s,
        complete ? u"%1 /s (%2 s)"_s.arg(all.placed / finished, 0, 'f', 0).arg(finished, 0, 'f', 1)
                 : u"not within 120 s"_s);
    printRow(u"answer time p50, p99"_s,
        milliseconds(all.latencies.percentile(0.5)) + u", "_s + milliseconds(all.latencies.percentile(0.99)));
}

} // namespace bench
