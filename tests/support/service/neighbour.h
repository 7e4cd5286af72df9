#pragma once

#include "server/platform/events/relay.h"
#include "server/platform/http/server.h"
#include "common/mqtt/client.h"
#include "server/platform/postgres/database.h"

#include <QUrl>

#include <memory>

namespace tests {

// Stands for another service that tells events: with a log, a relay and a feed of its own, as in earnest.
class Neighbour {
public:
    Neighbour(const QString &name, const mqtt::Settings &broker);
    ~Neighbour();

    [[nodiscard]] QUrl url() const; // of its internal server
    void tell(QLatin1StringView type, const QString &subject, const QJsonObject &data);

private:
    platform::postgres::Database m_database;
    std::unique_ptr<mqtt::Client> m_mqtt;
    platform::events::Relay m_relay;
    platform::http::Server m_feed;
    quint16 m_port = 0;
};

} // namespace tests
