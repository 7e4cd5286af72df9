#include "tests/server/platform/events/producer.h"

#include "server/platform/events/feed.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
using namespace platform;

Producer::Producer(const QString &name, const TestBroker &broker)
    : m_name(name)
    , m_database(m_log.settingsFor(name + u" feed"_s))
    , m_mqtt(mqtt::makeClient(broker.settings()))
{
    startFeed();
    m_mqtt->open();
}

events::RelaySettings Producer::relaySettings() const
{
    return {.topicRoot = kRoot, .producer = m_name};
}

void Producer::startRelay()
{
    startRelay(relaySettings());
}

void Producer::startRelay(const events::RelaySettings &settings)
{
    m_relay = std::make_unique<events::Relay>(settings, m_log.settingsFor(m_name), *m_mqtt);
    m_relay->start();
}

void Producer::stopRelay()
{
    m_relay.reset();
}

events::Relay &Producer::relay()
{
    return *m_relay;
}

mqtt::Client &Producer::mqtt()
{
    return *m_mqtt;
}

EventsDatabase &Producer::log()
{
    return m_log;
}

const QString &Producer::name() const
{
    return m_name;
}

QUrl Producer::feed() const
{
    return QUrl(u"http://127.0.0.1:%1/events"_s.arg(m_port));
}

void Producer::stopFeed()
{
    m_server.reset();
}

void Producer::startFeed()
{
    http::Router router;
    events::addFeed(router, m_database, m_name, [](http::Handler handler) { return handler; }); // for everybody
    m_server = std::make_unique<http::Server>(std::move(router));
    m_port = orFail(m_server->listen(u"127.0.0.1"_s, m_port));
}

} // namespace tests
