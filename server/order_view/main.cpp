#include "server/order_view/adapters/http/order_view_api.h"
#include "server/order_view/adapters/mqtt/order_facts.h"
#include "server/order_view/producers.h"
#include "server/platform/dead_letters/dead_letters_api.h"

using namespace Qt::Literals::StringLiterals;
using namespace platform;

namespace {

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
    events::Subscription ordering(order_view::producer(service, pass, u"ordering"_s), listening, *mqtt);
    events::Subscription payment(order_view::producer(service, pass, u"payment"_s), listening, *mqtt);
    events::Subscription delivery(order_view::producer(service, pass, u"delivery"_s), listening, *mqtt);
    events::Subscription store(order_view::producer(service, pass, u"store"_s), listening, *mqtt);
    const auto facts = order_view::orderFacts();
    order_view::follow(ordering, facts.value(u"ordering"_s));
    order_view::follow(payment, facts.value(u"payment"_s));
    order_view::follow(delivery, facts.value(u"delivery"_s));
    order_view::follow(store, facts.value(u"store"_s));

    auth::Jwks keys(service::jwksSettings(service));
    const auth::TokenVerifier verifier(service::trust(service), keys, clock);
    auth::Guard guard(verifier, keys);
    order_view::OrderViewApi api(database, guard, clock);
    dead_letters::DeadLettersApi deadLetters(
        {service.name(), u"orderId"_s, {&ordering, &payment, &delivery, &store}}, database, guard, clock);

    service.migrates(database, {u"events"_s, u"audit"_s, u"order_view"_s});
    service.needs(u"partitions"_s, [&] { return ordering.isAlive(); }); // one listener follows them all
    service.runs([&] { mqtt->open(); }, [&] { mqtt->close(); });
    for (events::Subscription *subscription : {&ordering, &payment, &delivery, &store}) {
        service.runs([subscription] { subscription->start(); }, [subscription] { subscription->stop(); });
    }
    service.runs([&] { keys.start(); }, [&] { keys.stop(); });
    service.serves(deadLetters.addedTo(api.routes()));
    return service.run();
}
