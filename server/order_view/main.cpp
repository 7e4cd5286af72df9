#include "server/order_view/adapters/http/order_view_api.h"
#include "server/order_view/adapters/mqtt/order_facts.h"
#include "server/platform/auth/service_pass.h"
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

// A fact and the cursor behind it commit together. What a crash of PostgreSQL forgets, it forgets of both, and the
// producer's feed brings it again; so waiting for the disk at every commit would protect nothing.
postgres::Settings withoutWaitingForTheDisk(postgres::Settings settings)
{
    settings.synchronousCommit = false;
    return settings;
}

} // namespace

int main(int argc, char **argv)
{
    service::Service service(u"bookstore"_s, u"order_view"_s, argc, argv);
    const core::SystemClock clock;
    const auth::ServicePass pass(service.name(), service::serviceKey(service), clock);

    postgres::Database database(service::databaseSettings(service));
    postgres::Database listening(withoutWaitingForTheDisk(database.settings()));
    const auto mqtt = mqtt::makeClient(service::mqttSettings(service));
    events::Subscription ordering(producer(service, pass, u"ordering"_s), listening, *mqtt);
    events::Subscription payment(producer(service, pass, u"payment"_s), listening, *mqtt);
    events::Subscription delivery(producer(service, pass, u"delivery"_s), listening, *mqtt);
    events::Subscription store(producer(service, pass, u"store"_s), listening, *mqtt);
    order_view::followOrdering(ordering);
    order_view::followPayment(payment);
    order_view::followDelivery(delivery);
    order_view::followStore(store);

    auth::Jwks keys(service::jwksSettings(service));
    const auth::TokenVerifier verifier(service::trust(service), keys, clock);
    auth::Guard guard(verifier, keys);
    order_view::OrderViewApi api(database, guard, clock);

    service.migrates(database, {u"events"_s, u"order_view"_s});
    service.needs(u"partitions"_s, [&] { return ordering.isAlive(); }); // one listener follows them all
    service.runs([&] { mqtt->open(); }, [&] { mqtt->close(); });
    for (events::Subscription *subscription : {&ordering, &payment, &delivery, &store}) {
        service.runs([subscription] { subscription->start(); }, [subscription] { subscription->stop(); });
    }
    service.runs([&] { keys.start(); }, [&] { keys.stop(); });
    service.serves(api.routes());
    return service.run();
}
