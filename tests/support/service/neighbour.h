#pragma once

#include "common/mqtt/client.h"
#include "server/platform/auth/caller_guard.h"
#include "server/platform/events/relay.h"
#include "server/platform/http/server.h"
#include "server/platform/postgres/database.h"

#include <QUrl>

#include <memory>

namespace tests {

// Stands for another service that tells events: with a log, a relay and a feed of its own, as in earnest.
class Neighbour {
public:
    // Its feed is for these services alone.
    Neighbour(const QString &name, const mqtt::Settings &broker, const platform::auth::CallerKeys &callers);
    ~Neighbour();

    [[nodiscard]] QUrl url() const; // of its internal server
    void tell(QLatin1StringView type, const QString &subject, const QJsonObject &data);

private:
    core::SystemClock m_clock;
    platform::auth::CallerGuard m_callers;
    platform::postgres::Database m_database;
    std::unique_ptr<mqtt::Client> m_mqtt;
    platform::events::Relay m_relay;
    platform::http::Server m_feed;
    quint16 m_port = 0;
};

} // namespace tests
