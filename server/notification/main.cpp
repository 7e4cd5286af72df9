#include "server/notification/adapters/http/notification_api.h"
#include "server/notification/adapters/mqtt/told_facts.h"
#include "server/notification/adapters/push/message_pusher.h"
#include "server/platform/auth/service_pass.h"
#include "server/platform/dead_letters/dead_letters_api.h"
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

// A message and the cursor behind its fact commit together, and nobody is told before the message has a number, which
// the pusher commits for good. So waiting for the disk at every fact would protect nothing.
postgres::Settings withoutWaitingForTheDisk(postgres::Settings settings)
{
    settings.synchronousCommit = false;
    return settings;
}

notification::PusherSettings pushes(const service::Service &service)
{
    notification::PusherSettings settings;
    settings.topicRoot = service.product();
    return settings;
}

} // namespace

int main(int argc, char **argv)
{
    service::Service service(u"bookstore"_s, u"notification"_s, argc, argv);
    const core::SystemClock clock;
    const auth::ServicePass pass(service.name(), service::serviceKey(service), clock);

    postgres::Database database(service::databaseSettings(service));
    postgres::Database listening(withoutWaitingForTheDisk(database.settings()));
    const auto mqtt = mqtt::makeClient(service::mqttSettings(service));
    events::Subscription identity(producer(service, pass, u"identity"_s), listening, *mqtt);
    events::Subscription ordering(producer(service, pass, u"ordering"_s), listening, *mqtt);
    events::Subscription payment(producer(service, pass, u"payment"_s), listening, *mqtt);
    events::Subscription delivery(producer(service, pass, u"delivery"_s), listening, *mqtt);
    notification::followIdentity(identity);
    notification::followOrdering(ordering);
    notification::followPayment(payment);
    notification::followDelivery(delivery);
    notification::MessagePusher pusher(pushes(service), database.settings(), *mqtt);

    auth::Jwks keys(service::jwksSettings(service));
    const auth::TokenVerifier verifier(service::trust(service), keys, clock);
    auth::Guard guard(verifier, keys);
    notification::NotificationApi api(database, guard, clock);
    dead_letters::DeadLettersApi deadLetters(
        {service.name(), u"orderId"_s, {&identity, &ordering, &payment, &delivery}}, database, guard, clock);

    service.migrates(database, {u"events"_s, u"audit"_s, u"notification"_s});
    service.needs(u"partitions"_s, [&] { return identity.isAlive(); }); // one listener follows them all
    service.runs([&] { mqtt->open(); }, [&] { mqtt->close(); });
    service.runs([&] { pusher.start(); }, [&] { pusher.stop(); });
    for (events::Subscription *subscription : {&identity, &ordering, &payment, &delivery}) {
        QObject::connect(subscription, &events::Subscription::applied, &pusher, &notification::MessagePusher::poke);
        service.runs([subscription] { subscription->start(); }, [subscription] { subscription->stop(); });
    }
    service.runs([&] { keys.start(); }, [&] { keys.stop(); });
    service.serves(deadLetters.addedTo(api.routes()));
    return service.run();
}
