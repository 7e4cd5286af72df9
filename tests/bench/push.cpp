#include "tests/bench/arrivals.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/waiting.h"

#include <QElapsedTimer>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kOrders = 200;

// One message after the other through the same broker, published and received by the same client.
Samples rawRoundTrips(const QUrl &mqtt, const QString &password)
{
    using mqtt::Client;
    const auto client = mqtt::makeClient(
        {.host = mqtt.host(), .port = quint16(mqtt.port(1883)), .user = u"services"_s, .password = password});
    Samples trips;
    QElapsedTimer time;
    bool back = true;
    QObject::connect(client.get(), &Client::received, client.get(), [&] {
        trips.add(double(time.nsecsElapsed()) / 1e6);
        back = true;
    });
    bool listening = false;
    QObject::connect(client.get(), &Client::subscribed, client.get(), [&] { listening = true; });
    client->subscribe(u"bench/round"_s);
    client->open();
    while (!listening)
        waitForEvents();
    for (int i = 0; i < 1'000; ++i) {
        back = false;
        time.start();
        client->publish(u"bench/round"_s, QByteArray(400, 'x'));
        while (!back)
            waitForEvents();
    }
    return trips;
}

} // namespace

void push(Cast &cast)
{
    const Cast::Book book = cast.newBook(cast.seller, u"Benchmark of news"_s, 10'000, 1'000'000);
    (void)cast.placedOrder(book);
    Arrivals arrivals(cast.shop.mqtt(), cast.buyer.id);
    journeys::expect(arrivals.waitUntilListening(), u"the broker does not answer"_s);
    (void)arrivals.waitFor(u"never"_s, 1, 1s);
    arrivals.forget();
    for (int i = 0; i < kOrders; ++i) {
        (void)cast.placedOrder(book);
        (void)arrivals.waitFor(u"orderPlaced"_s, i + 1, 5s);
    }
    const Samples raw = rawRoundTrips(cast.shop.mqtt(), cast.shop.secret(u"mqtt-services"_s));
    printTitle(
        u"push"_s, u"%1 orders one after the other; from the time of the fact to the arrival, whole ms"_s.arg(kOrders));
    const auto row = [](const QString &name, const Samples &samples) {
        printRow(name,
            u"p50 %1, p99 %2, max %3 (%4)"_s
                .arg(milliseconds(samples.percentile(0.5)), milliseconds(samples.percentile(0.99)),
                    milliseconds(samples.largest()))
                .arg(samples.size()));
    };
    row(u"purchase message"_s, arrivals.delays());
    row(u"raw publish and receive, the limit"_s, raw);
}

} // namespace bench
