#include "tests/server/platform/events/replica.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
using namespace platform;

Replica::Replica(const EventsDatabase &database, const TestBroker &broker)
    : m_database(database.settingsFor(u"replica"_s))
    , m_mqtt(mqtt::makeClient(broker.settings()))
{
    m_mqtt->open();
}

Replica::~Replica() = default;

events::Subscription &Replica::follow(const Producer &producer, events::Handler handler)
{
    events::SubscriptionSettings settings;
    settings.producer = producer.name();
    settings.feed = producer.feed();
    settings.poll = std::chrono::seconds(1);
    settings.topicRoot = kRoot;
    auto &subscription =
        m_subscriptions.emplace_back(std::make_unique<events::Subscription>(settings, m_database, *m_mqtt));
    subscription->on(kPlaced, std::move(handler));
    return *subscription;
}

void Replica::start()
{
    for (const auto &subscription : m_subscriptions)
        subscription->start();
}

mqtt::Client &Replica::mqtt()
{
    return *m_mqtt;
}

events::Subscription &Replica::subscription(int index)
{
    return *m_subscriptions.at(size_t(index));
}

} // namespace tests
