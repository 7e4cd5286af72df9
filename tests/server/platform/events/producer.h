#pragma once

#include "server/platform/events/relay.h"
#include "server/platform/http/server.h"
#include "tests/server/platform/events/events_database.h"
#include "tests/support/broker/test_broker.h"

namespace tests {

inline const QString kRoot = QStringLiteral("shop");

// A service that tells of events: its database, its feed, and its relay when it is asked for.
class Producer {
public:
    Producer(const QString &name, const TestBroker &broker);

    [[nodiscard]] platform::events::RelaySettings relaySettings() const;
    void startRelay();
    void startRelay(const platform::events::RelaySettings &settings);
    void stopRelay();
    [[nodiscard]] platform::events::Relay &relay();
    [[nodiscard]] mqtt::Client &mqtt();

    [[nodiscard]] EventsDatabase &log();
    [[nodiscard]] const QString &name() const;
    [[nodiscard]] QUrl feed() const;
    void stopFeed();
    void startFeed(); // again, at the same port

private:
    QString m_name;
    EventsDatabase m_log;
    platform::postgres::Database m_database;
    std::unique_ptr<platform::http::Server> m_server;
    quint16 m_port = 0;
    std::unique_ptr<mqtt::Client> m_mqtt;
    std::unique_ptr<platform::events::Relay> m_relay;
};

} // namespace tests
