#include "server/payment/adapters/http/payments_api.h"
#include "server/payment/adapters/mqtt/payment_policies.h"
#include "server/payment/adapters/provider/http_provider.h"
#include "server/platform/auth/caller_guard.h"
#include "server/platform/auth/service_pass.h"
#include "server/platform/dead_letters/dead_letters_api.h"
#include "server/platform/events/feed.h"
#include "server/platform/events/relay.h"
#include "server/platform/service/settings.h"

using namespace Qt::Literals::StringLiterals;
namespace auth = platform::auth;
namespace dead_letters = platform::dead_letters;
namespace events = platform::events;
namespace postgres = platform::postgres;
namespace rounds = platform::rounds;
namespace service = platform::service;

namespace {

payment::ProviderSettings providerSettings(service::Service &service)
{
    payment::ProviderSettings settings;
    settings.url = service.configuration().url("PROVIDER_URL"_L1);
    settings.timeout = service.configuration().milliseconds("PROVIDER_TIMEOUT_MS"_L1, settings.timeout);
    return settings;
}

// Its threads wait for the provider; nobody else should wait for them.
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

} // namespace

int main(int argc, char **argv)
{
    service::Service service(u"bookstore"_s, u"payment"_s, argc, argv);
    const postgres::Settings databaseSettings = service::databaseSettings(service);
    const core::SystemClock clock;
    const auth::ServicePass pass(service.name(), service::serviceKey(service), clock);
    const auth::CallerGuard callers(service.name(), service::callerKeys(service), clock);

    postgres::Database database(databaseSettings);
    postgres::Database listening(databaseSettings); // so that neither waits for the other's threads
    postgres::Database paying(payingSettings(service, databaseSettings));
    const auto broker = mqtt::makeClient(service::mqttSettings(service));
    events::Relay relay({.topicRoot = service.product(), .producer = service.name()}, databaseSettings, *broker);
    events::Subscription ordering(follow(service, pass, u"ordering"_s), listening, *broker);

    payment::HttpProvider provider(providerSettings(service));
    payment::Till till(provider, clock);
    payment::PaymentsApi api(paying, database, till);
    auth::Jwks keys(service::jwksSettings(service));
    const auth::TokenVerifier verifier(service::trust(service), keys, clock);
    auth::Guard guard(verifier, keys);
    dead_letters::DeadLettersApi deadLetters({service.name(), u"orderId"_s, {&ordering}}, database, guard, clock);
    rounds::Rounds checks({u"checks"_s, 2, std::chrono::milliseconds(500)}, paying,
        [&](postgres::Connection &connection) { return till.checkNext(connection); });
    rounds::Rounds refunds({u"refunds"_s, 2, std::chrono::milliseconds(500)}, paying,
        [&](postgres::Connection &connection) { return till.refundNext(connection); });
    payment::followOrdering(ordering, clock);

    QObject::connect(&api, &payment::PaymentsApi::changed, &relay, &events::Relay::poke);
    QObject::connect(&checks, &rounds::Rounds::done, &relay, &events::Relay::poke);
    QObject::connect(&refunds, &rounds::Rounds::done, &relay, &events::Relay::poke);
    QObject::connect(&ordering, &events::Subscription::applied, &refunds, &rounds::Rounds::poke);

    service.migrates(database, {u"events"_s, u"audit"_s, u"payment"_s});
    service.needs(u"partitions"_s, [&] { return ordering.isAlive(); });
    service.runs([&] { broker->open(); }, [&] { broker->close(); });
    service.runs([&] { relay.start(); }, [&] { relay.stop(); });
    service.runs([&] { ordering.start(); }, [&] { ordering.stop(); });
    service.runs([&] { checks.start(); }, [&] { checks.stop(); });
    service.runs([&] { refunds.start(); }, [&] { refunds.stop(); });
    service.runs([&] { keys.start(); }, [&] { keys.stop(); });
    service.serves(deadLetters.addedTo({})); // all else is between services
    api.addRoutes(service.internal(), callers.only(u"ordering"_s));
    events::addFeed(service.internal(), database, service.name(), callers.anyCaller());
    return service.run();
}
