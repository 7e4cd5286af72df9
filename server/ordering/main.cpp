#include "server/ordering/adapters/grpc/looking.h"
#include "server/ordering/adapters/grpc/orders_rpc.h"
#include "server/ordering/adapters/http/ordering_api.h"
#include "server/ordering/adapters/mqtt/ordering_policies.h"
#include "server/ordering/adapters/payments/http_payments.h"
#include "server/platform/auth/caller_guard.h"
#include "server/platform/auth/service_pass.h"
#include "server/platform/dead_letters/dead_letters_api.h"
#include "server/platform/events/feed.h"
#include "server/platform/events/relay.h"
#include "server/platform/idempotency/purge.h"
#include "server/platform/service/settings.h"

using namespace Qt::Literals::StringLiterals;
namespace auth = platform::auth;
namespace dead_letters = platform::dead_letters;
namespace events = platform::events;
namespace postgres = platform::postgres;
namespace rounds = platform::rounds;
namespace service = platform::service;

namespace {

ordering::PaymentsSettings paymentsSettings(service::Service &service, const auth::ServicePass &pass)
{
    ordering::PaymentsSettings settings;
    settings.url = service::peerUrl(service, u"payment"_s);
    settings.timeout = service.configuration().milliseconds("PAYMENT_TIMEOUT_MS"_L1, settings.timeout);
    settings.credential = pass.to(u"payment"_s);
    return settings;
}

ordering::PlacingTimes placingTimes(service::Service &service)
{
    ordering::PlacingTimes times;
    const auto seconds = [&](QLatin1StringView key, std::chrono::seconds otherwise) {
        return std::chrono::seconds(service.configuration().number(key, 1, 86'400, otherwise.count()));
    };
    times.hold = seconds("HOLD_SECONDS"_L1, times.hold);
    times.claim = seconds("CLAIM_SECONDS"_L1, times.claim);
    times.grace = seconds("GRACE_SECONDS"_L1, times.grace);
    return times;
}

// Its threads wait for payment; nobody else should wait for them. Their number and the line before them are the
// bulkhead: who finds both full pays a little later.
postgres::Settings payingSettings(service::Service &service, postgres::Settings database)
{
    database.connections = int(service.configuration().number("PAYING_THREADS"_L1, 1, 64, 16));
    database.queue = int(service.configuration().number("PAYING_QUEUE"_L1, 1, 4'096, 64));
    return database;
}

events::SubscriptionSettings follow(service::Service &service, const auth::ServicePass &pass, const QString &producer)
{
    events::SubscriptionSettings settings;
    settings.producer = producer;
    settings.feed = QUrl(service::peerUrl(service, producer).toString() + u"/events"_s);
    settings.topicRoot = service.product();
    settings.credential = pass.to(producer);
    return settings;
}

// Off unless it has a port; beside the door of REST, and as open as that.
void addRpcDoor(service::Service &service, platform::rpc::RpcServer &rpc, ordering::OrdersRpc &orders)
{
    const quint16 port = service.configuration().port("GRPC_PORT"_L1, 0);
    const QString address = service.configuration().text("LISTEN_ADDRESS"_L1, u"127.0.0.1"_s);
    const auto open = [&service, &rpc, &orders, address, port] {
        if (const auto opened = rpc.listen(address, port, {&orders}); !opened)
            service.fail(opened.error());
    };
    if (port != 0)
        service.runs(open, [&rpc] { rpc.close(); });
}

} // namespace

int main(int argc, char **argv)
{
    service::Service service(u"bookstore"_s, u"ordering"_s, argc, argv);
    const postgres::Settings databaseSettings = service::databaseSettings(service);
    const core::SystemClock clock;
    const auth::ServicePass pass(service.name(), service::serviceKey(service), clock);
    const auth::CallerGuard callers(service.name(), service::callerKeys(service), clock);

    postgres::Database database(databaseSettings);
    postgres::Database listening(databaseSettings); // so that neither waits for the other's threads
    postgres::Database paying(payingSettings(service, databaseSettings));
    const auto broker = mqtt::makeClient(service::mqttSettings(service));
    events::Relay relay({.topicRoot = service.product(), .producer = service.name()}, databaseSettings, *broker);
    events::Subscription store(follow(service, pass, u"store"_s), listening, *broker);
    events::Subscription payment(follow(service, pass, u"payment"_s), listening, *broker);
    events::Subscription delivery(follow(service, pass, u"delivery"_s), listening, *broker);
    auth::Jwks keys(service::jwksSettings(service));
    const auth::TokenVerifier verifier(service::trust(service), keys, clock);
    auth::Guard guard(verifier, keys);

    ordering::HttpPayments payments(paymentsSettings(service, pass));
    ordering::Checkout checkout(clock, placingTimes(service));
    ordering::OrderingApi api({paying, database}, checkout, payments, guard, clock);
    dead_letters::DeadLettersApi deadLetters(
        {service.name(), u"orderId"_s, {&store, &payment, &delivery}}, database, guard, clock);
    platform::rpc::RpcServer rpc(ordering::withLooking(api.routes(), database, guard));
    ordering::OrdersRpc ordersRpc(rpc);
    rounds::Rounds waiting(
        {u"waiting orders"_s, 4, std::chrono::milliseconds(500)}, paying, [&](postgres::Connection &connection) {
            const bool asks = payments.breaker().retryAfter().count() == 0;
            return checkout.payNext(connection, payments, asks ? ordering::Waiting::All : ordering::Waiting::Overdue);
        });
    rounds::Rounds oldKeys({u"old keys"_s, 1, std::chrono::hours(1)}, database, [](postgres::Connection &connection) {
        return platform::idempotency::purge(connection).transform([](int) { return rounds::Found::Nothing; });
    });
    ordering::followStore(store);
    ordering::followPayment(payment, clock);
    ordering::followDelivery(delivery, clock);

    QObject::connect(&api, &ordering::OrderingApi::changed, &relay, &events::Relay::poke);
    QObject::connect(&waiting, &rounds::Rounds::done, &relay, &events::Relay::poke);
    for (events::Subscription *listener : {&store, &payment, &delivery})
        QObject::connect(listener, &events::Subscription::applied, &relay, &events::Relay::poke);

    service.migrates(database, {u"events"_s, u"audit"_s, u"idempotency"_s, u"ordering"_s});
    service.needs(u"partitions"_s, [&] { return store.isAlive(); }); // one listener follows all three
    service.runs([&] { keys.start(); }, [&] { keys.stop(); });
    service.runs([&] { broker->open(); }, [&] { broker->close(); });
    service.runs([&] { relay.start(); }, [&] { relay.stop(); });
    for (events::Subscription *listener : {&store, &payment, &delivery})
        service.runs([listener] { listener->start(); }, [listener] { listener->stop(); });
    service.runs([&] { waiting.start(); }, [&] { waiting.stop(); });
    service.runs([&] { oldKeys.start(); }, [&] { oldKeys.stop(); });
    service.serves(deadLetters.addedTo(api.routes()));
    addRpcDoor(service, rpc, ordersRpc);
    events::addFeed(service.internal(), database, service.name(), callers.anyCaller());
    return service.run();
}
