#pragma once

#include "server/platform/events/subscription.h"
#include "tests/server/platform/events/producer.h"

namespace tests {

// One process of a service that listens to one or two producers, and leaves an Effect for each event.
class Replica {
public:
    Replica(const EventsDatabase &database, const TestBroker &broker);
    ~Replica();

    // Follows a producer; a handler other than leaveEffect may be given.
    platform::events::Subscription &follow(const Producer &producer, platform::events::Handler handler = &leaveEffect);
    void start();

    [[nodiscard]] mqtt::Client &mqtt();
    [[nodiscard]] platform::events::Subscription &subscription(int index = 0);

private:
    platform::postgres::Database m_database;
    std::unique_ptr<mqtt::Client> m_mqtt;
    std::vector<std::unique_ptr<platform::events::Subscription>> m_subscriptions;
};

} // namespace tests
