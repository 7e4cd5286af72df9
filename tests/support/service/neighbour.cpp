#include "tests/support/service/neighbour.h"

#include "tests/support/await.h"

#include "server/platform/events/feed.h"
#include "server/platform/events/log.h"
#include "tests/support/postgres/test_postgres.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
using namespace platform;

namespace {

events::RelaySettings relayOf(const QString &name)
{
    events::RelaySettings settings;
    settings.topicRoot = u"bookstore"_s;
    settings.producer = name;
    return settings;
}

http::Router feedOf(const QString &name, postgres::Database &database, const http::Porter &porter)
{
    http::Router router;
    events::addFeed(router, database, name, porter);
    return router;
}

} // namespace

Neighbour::Neighbour(const QString &name, const mqtt::Settings &broker, const auth::CallerKeys &callers)
    : m_callers(name, callers, m_clock)
    , m_database(TestPostgres::migratedDatabase({u"events"_s}))
    , m_mqtt(mqtt::makeClient(broker))
    , m_relay(relayOf(name), m_database.settings(), *m_mqtt)
    , m_feed(feedOf(name, m_database, m_callers.anyCaller()))
    , m_port(m_feed.listen(u"127.0.0.1"_s, 0).value())
{
    m_mqtt->open();
    m_relay.start();
}

Neighbour::~Neighbour()
{
    m_relay.stop();
    m_mqtt->close();
}

QUrl Neighbour::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void Neighbour::tell(QLatin1StringView type, const QString &subject, const QJsonObject &data)
{
    const auto told = tests::await(m_database.transact(
        [=](postgres::Connection &connection) { return events::append(connection, QString(type), subject, data); }));
    if (!told)
        qFatal("%s", qPrintable(told.error().detail));
    m_relay.poke();
}

} // namespace tests
