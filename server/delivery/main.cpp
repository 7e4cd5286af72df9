#include "server/delivery/adapters/http/delivery_api.h"
#include "server/delivery/adapters/mqtt/delivery_policies.h"
#include "server/platform/auth/caller_guard.h"
#include "server/platform/auth/service_pass.h"
#include "server/platform/dead_letters/dead_letters_api.h"
#include "server/platform/events/feed.h"
#include "server/platform/events/relay.h"
#include "server/platform/service/settings.h"

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

} // namespace

int main(int argc, char **argv)
{
    service::Service service(u"bookstore"_s, u"delivery"_s, argc, argv);
    const core::SystemClock clock;
    const auth::ServicePass pass(service.name(), service::serviceKey(service), clock);
    const auth::CallerGuard callers(service.name(), service::callerKeys(service), clock);

    postgres::Database database(service::databaseSettings(service));
    postgres::Database listening(service::databaseSettings(service)); // so that neither waits for the other's threads
    const auto mqtt = mqtt::makeClient(service::mqttSettings(service));
    events::Relay relay(told(service), database.settings(), *mqtt);
    events::Subscription ordering(producer(service, pass, u"ordering"_s), listening, *mqtt);
    events::Subscription store(producer(service, pass, u"store"_s), listening, *mqtt);
    delivery::followOrdering(ordering, clock);
    delivery::followStore(store, clock);

    auth::Jwks keys(service::jwksSettings(service));
    const auth::TokenVerifier verifier(service::trust(service), keys, clock);
    auth::Guard guard(verifier, keys);
    delivery::DeliveryApi api(database, guard, clock);
    dead_letters::DeadLettersApi deadLetters(
        {service.name(), u"orderId"_s, {&ordering, &store}}, database, guard, clock);

    QObject::connect(&ordering, &events::Subscription::applied, &relay, &events::Relay::poke);
    QObject::connect(&store, &events::Subscription::applied, &relay, &events::Relay::poke);
    QObject::connect(&api, &delivery::DeliveryApi::changed, &relay, &events::Relay::poke);

    events::addFeed(service.internal(), database, service.name(), callers.anyCaller());
    service.migrates(database, {u"events"_s, u"audit"_s, u"delivery"_s});
    service.needs(u"partitions"_s, [&] { return ordering.isAlive(); }); // one listener follows both
    service.runs([&] { mqtt->open(); }, [&] { mqtt->close(); });
    service.runs([&] { relay.start(); }, [&] { relay.stop(); });
    service.runs([&] { ordering.start(); }, [&] { ordering.stop(); });
    service.runs([&] { store.start(); }, [&] { store.stop(); });
    service.runs([&] { keys.start(); }, [&] { keys.stop(); });
    service.serves(deadLetters.addedTo(api.routes()));
    return service.run();
}
