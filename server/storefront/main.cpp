#include "server/platform/auth/service_pass.h"
#include "server/platform/dead_letters/dead_letters_api.h"
#include "server/platform/service/settings.h"
#include "server/storefront/adapters/http/storefront_api.h"
#include "server/storefront/adapters/mqtt/shelf_policies.h"

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

// Searches have many shapes: what finds one book among millions is a bad plan for half of them.
postgres::Settings forSearching(postgres::Settings settings)
{
    settings.planEachTime = true;
    return settings;
}

// What is kept here is a copy, and it commits together with the cursor behind its event: after a power cut both are a
// moment older, and the events come again. So waiting for the disk would protect nothing.
postgres::Settings forListening(postgres::Settings settings)
{
    settings.synchronousCommit = false;
    return settings;
}

} // namespace

int main(int argc, char **argv)
{
    service::Service service(u"bookstore"_s, u"storefront"_s, argc, argv);
    const core::SystemClock clock;
    const auth::ServicePass pass(service.name(), service::serviceKey(service), clock);

    const postgres::Settings settings = service::databaseSettings(service);
    postgres::Database database(forSearching(settings));
    postgres::Database listening(forListening(settings)); // so that neither waits for the other's threads
    const auto mqtt = mqtt::makeClient(service::mqttSettings(service));
    events::Subscription store(producer(service, pass, u"store"_s), listening, *mqtt);
    events::Subscription ordering(producer(service, pass, u"ordering"_s), listening, *mqtt);
    storefront::followStore(store);
    storefront::followOrdering(ordering);

    storefront::CoverPictures covers(service.configuration().folder("COVERS_DIR"_L1));
    storefront::StorefrontApi api(database, covers);
    auth::Jwks keys(service::jwksSettings(service));
    const auth::TokenVerifier verifier(service::trust(service), keys, clock);
    auth::Guard guard(verifier, keys);
    dead_letters::DeadLettersApi deadLetters(
        {service.name(), u"orderId"_s, {&store, &ordering}}, database, guard, clock);

    service.migrates(database, {u"events"_s, u"audit"_s, u"storefront"_s});
    service.needs(u"partitions"_s, [&] { return store.isAlive(); }); // one listener follows both
    service.runs([&] { mqtt->open(); }, [&] { mqtt->close(); });
    service.runs([&] { store.start(); }, [&] { store.stop(); });
    service.runs([&] { ordering.start(); }, [&] { ordering.stop(); });
    service.runs([&] { keys.start(); }, [&] { keys.stop(); });
    service.serves(deadLetters.addedTo(api.routes()));
    return service.run();
}
