#include "server/platform/auth/caller_guard.h"
#include "server/platform/auth/service_pass.h"
#include "server/platform/dead_letters/dead_letters_api.h"
#include "server/platform/events/feed.h"
#include "server/platform/events/relay.h"
#include "server/platform/idempotency/purge.h"
#include "server/platform/rounds/rounds.h"
#include "server/platform/service/settings.h"
#include "server/store/adapters/http/books_api.h"
#include "server/store/adapters/http/desk_api.h"
#include "server/store/adapters/mqtt/desk_policies.h"

using namespace Qt::Literals::StringLiterals;
using namespace platform;

namespace {

events::SubscriptionSettings producer(service::Service &service, const auth::ServicePass &pass, const QString &name)
{
    events::SubscriptionSettings settings;
    settings.producer = name;
    settings.feed = QUrl(service::peerUrl(service, name).toString() + u"/events"_s);
    settings.topicRoot = service.product();
    settings.credential = pass.to(name);
    return settings;
}

events::RelaySettings told(service::Service &service)
{
    events::RelaySettings settings;
    settings.topicRoot = service.product();
    settings.producer = service.name();
    return settings;
}

// A file of thousands of books comes in one piece; a slow line may take its time.
http::ServerLimits limits()
{
    http::ServerLimits limits;
    limits.bodyTimeout = std::chrono::seconds(60);
    return limits;
}

} // namespace

int main(int argc, char **argv)
{
    service::Service service(u"bookstore"_s, u"store"_s, argc, argv);
    const core::SystemClock clock;
    const auth::ServicePass pass(service.name(), service::serviceKey(service), clock);
    const auth::CallerGuard callers(service.name(), service::callerKeys(service), clock);

    postgres::Database database(service::databaseSettings(service));
    postgres::Database listening(service::databaseSettings(service)); // so that neither waits for the other's threads
    const auto mqtt = mqtt::makeClient(service::mqttSettings(service));
    events::Relay relay(told(service), database.settings(), *mqtt);
    events::Subscription ordering(producer(service, pass, u"ordering"_s), listening, *mqtt);
    events::Subscription delivery(producer(service, pass, u"delivery"_s), listening, *mqtt);
    store::followOrdering(ordering);
    store::followDelivery(delivery);

    auth::Jwks keys(service::jwksSettings(service));
    const auth::TokenVerifier verifier(service::trust(service), keys, clock);
    auth::Guard guard(verifier, keys);
    const store::CoverFiles covers(service.configuration().folder("COVERS_DIR"_L1));
    store::BooksApi books(database, guard, covers, clock);
    store::DeskApi desk(database, guard, clock);
    dead_letters::DeadLettersApi deadLetters(
        {service.name(), u"orderId"_s, {&ordering, &delivery}}, database, guard, clock);
    rounds::Rounds oldKeys({u"old keys"_s, 1, std::chrono::hours(1)}, database, [](postgres::Connection &connection) {
        return idempotency::purge(connection).map([](int) { return rounds::Found::Nothing; });
    });
    QObject::connect(&books, &store::BooksApi::changed, &relay, &events::Relay::poke);
    QObject::connect(&desk, &store::DeskApi::changed, &relay, &events::Relay::poke);
    http::Router routes;
    books.addTo(routes);
    desk.addTo(routes);

    events::addFeed(service.internal(), database, service.name(), callers.anyCaller());
    service.migrates(database, {u"events"_s, u"audit"_s, u"idempotency"_s, u"store"_s});
    service.needs(u"partitions"_s, [&] { return ordering.isAlive(); }); // one listener follows both
    service.runs([&] { mqtt->open(); }, [&] { mqtt->close(); });
    service.runs([&] { relay.start(); }, [&] { relay.stop(); });
    service.runs([&] { ordering.start(); }, [&] { ordering.stop(); });
    service.runs([&] { delivery.start(); }, [&] { delivery.stop(); });
    service.runs([&] { keys.start(); }, [&] { keys.stop(); });
    service.runs([&] { oldKeys.start(); }, [&] { oldKeys.stop(); });
    service.serves(deadLetters.addedTo(std::move(routes)), limits());
    return service.run();
}
