#pragma once

#include "server/bookstore/postgres_cluster.h"
#include "server/platform/events/relay.h"
#include "server/platform/events/subscription.h"
#include "server/platform/http/server.h"
#include "tests/support/broker/test_broker.h"

namespace bench {

// One service that tells and one that listens, on a PostgreSQL that keeps its promises, all on this machine.
class Pair {
public:
    explicit Pair(const QString &folder);

    // Commits one event for each number, one transaction each. From any thread with a connection of its own.
    static void tell(platform::postgres::Connection &connection, qint64 first, int count);

    [[nodiscard]] const platform::postgres::Settings &tellerDatabase() const;
    [[nodiscard]] platform::events::Relay &relay();
    [[nodiscard]] std::unique_ptr<platform::events::Subscription> subscription();
    void waitUntil(const std::function<bool()> &condition); // ends the program after five minutes

private:
    bookstore::PostgresCluster m_cluster;
    platform::postgres::Settings m_tellerSettings;
    tests::TestBroker m_broker;
    std::unique_ptr<platform::postgres::Database> m_teller;
    std::unique_ptr<platform::postgres::Database> m_listener;
    std::unique_ptr<platform::http::Server> m_feed;
    std::unique_ptr<mqtt::Client> m_tellerMqtt;
    std::unique_ptr<mqtt::Client> m_listenerMqtt;
    std::unique_ptr<platform::events::Relay> m_relay;
    QUrl m_feedUrl;
};

} // namespace bench
