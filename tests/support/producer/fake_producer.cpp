#include "tests/support/producer/fake_producer.h"

#include "server/platform/events/feed.h"
#include "server/platform/events/log.h"
#include "tests/support/postgres/test_postgres.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
namespace events = platform::events;
namespace mqtt = mqtt;
namespace postgres = platform::postgres;

FakeProducer::FakeProducer(const QString &name, quint16 mqttPort, const platform::auth::CallerKeys &callers)
    : m_callers(name, callers, m_clock)
    , m_settings(TestPostgres::migratedDatabase({u"events"_s}))
    , m_connection(m_settings)
    , m_database(m_settings)
    , m_mqtt(mqtt::makeClient(mqtt::Settings{.port = mqttPort}))
    , m_relay(events::RelaySettings{.topicRoot = u"bookstore"_s, .producer = name}, m_settings, *m_mqtt)
{
    platform::http::Router router;
    events::addFeed(router, m_database, name, m_callers.anyCaller());
    m_server = std::make_unique<platform::http::Server>(std::move(router));
    m_port = m_server->listen(u"127.0.0.1"_s, 0).value();
    m_mqtt->open();
    m_relay.start();
}

QUrl FakeProducer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void FakeProducer::append(QLatin1StringView type, const QString &subject, const QJsonObject &data)
{
    const auto appended = m_connection.transact(
        [&](postgres::Connection &transaction) { return events::append(transaction, type, subject, data); });
    if (!appended)
        qFatal("cannot tell %s", type.data());
    m_relay.poke();
}

} // namespace tests
