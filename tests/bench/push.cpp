#include "tests/bench/arrivals.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/waiting.h"

#include <QElapsedTimer>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kOrders = 200;

// One message after the other on the way that pushes take: published as the service does, received as somebody's client
// does who is told nothing else meanwhile.
Samples rawRoundTrips(Cast &cast)
{
    using mqtt::Client;
    const QString topic = u"bookstore/users/%1/messages"_s.arg(cast.otherBuyer.id);
    const QUrl broker = cast.shop.mqtt();
    const auto publisher = mqtt::makeClient({.host = broker.host(),
        .port = quint16(broker.port(1883)),
        .clientId = u"notification-bench"_s,
        .user = u"notification"_s,
        .password = cast.shop.secret(u"mqtt-notification"_s)});
    const auto listener = mqtt::makeClient(asClientOf(cast.otherBuyer, broker));
    Samples trips;
    QElapsedTimer time;
    bool back = true;
    QObject::connect(listener.get(), &Client::received, listener.get(), [&] {
        trips.add(double(time.nsecsElapsed()) / 1e6);
        back = true;
    });
    bool listening = false;
    QObject::connect(listener.get(), &Client::subscribed, listener.get(), [&] { listening = true; });
    listener->subscribe(topic);
    listener->open();
    publisher->open();
    while (!listening || !publisher->isConnected())
        waitForEvents();
    for (int i = 0; i < 1'000; ++i) {
        back = false;
        time.start();
        publisher->publish(topic, QByteArray(400, 'x'));
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
    Arrivals arrivals(cast.shop.mqtt(), cast.buyer);
    journeys::expect(arrivals.waitUntilListening(), u"the broker does not answer"_s);
    (void)arrivals.waitFor(u"never"_s, 1, 1s);
    arrivals.forget();
    for (int i = 0; i < kOrders; ++i) {
        (void)cast.placedOrder(book);
        (void)arrivals.waitFor(u"orderPlaced"_s, i + 1, 5s);
    }
    const Samples raw = rawRoundTrips(cast);
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
