#pragma once

#include "server/platform/auth/caller_guard.h"
#include "server/platform/events/relay.h"
#include "server/platform/http/server.h"
#include "server/platform/postgres/database.h"

#include <QUrl>

namespace tests {

// Stands for a service that tells events, with the real log, relay and feed, which is for its callers alone. It is
// served by the thread that made it, which must come back to its event loop.
class FakeProducer {
public:
    FakeProducer(const QString &name, quint16 mqttPort, const platform::auth::CallerKeys &callers);

    [[nodiscard]] QUrl url() const; // where its feed is

    template <class Event> void tell(const QString &subject, const Event &event)
    {
        append(Event::kType, subject, toJson(event));
    }

private:
    void append(QLatin1StringView type, const QString &subject, const QJsonObject &data);

    core::SystemClock m_clock;
    platform::auth::CallerGuard m_callers;
    platform::postgres::Settings m_settings;
    platform::postgres::Connection m_connection;
    platform::postgres::Database m_database;
    std::unique_ptr<mqtt::Client> m_mqtt;
    platform::events::Relay m_relay;
    std::unique_ptr<platform::http::Server> m_server;
    quint16 m_port = 0;
};

} // namespace tests
