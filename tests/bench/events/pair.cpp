#include "tests/bench/events/pair.h"

#include "server/platform/events/feed.h"
#include "server/platform/events/log.h"
#include "server/platform/postgres/migrator.h"
#include "tests/support/or_fail.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using namespace platform;
using core::Result;
using postgres::Connection;
using tests::orFail;

namespace {

constexpr auto kType = "shop.ordering.Placed.v1"_L1;
const QString kRoot = u"shop"_s;

std::unique_ptr<postgres::Database> databaseWithTables(const postgres::Settings &settings)
{
    Connection connection(settings);
    orFail(postgres::migrate(connection, u"events"_s));
    orFail(connection.executeText(u"create table if not exists effect (subject text, number bigint)"_s));
    return std::make_unique<postgres::Database>(settings);
}

Result<events::Handled> leaveEffect(Connection &connection, const events::Event &event)
{
    return connection
        .execute("events_bench/queries/leave_effect"_L1,
            {{"subject"_L1, event.subject}, {"number"_L1, event.data.value("number"_L1).toInteger()}})
        .transform([](int) { return events::Handled::Applied; });
}

} // namespace

Pair::Pair(const QString &folder)
    : m_cluster({.folder = folder})
{
    orFail(m_cluster.start());
    m_tellerSettings = orFail(m_cluster.database(u"ordering"_s));
    m_teller = databaseWithTables(m_tellerSettings);
    postgres::Settings listening = orFail(m_cluster.database(u"delivery"_s));
    listening.synchronousCommit = false; // effect and cursor commit together: what a crash takes comes again
    m_listener = databaseWithTables(listening);
    http::Router router;
    events::addFeed(router, *m_teller, u"ordering"_s, [](http::Handler handler) { return handler; });
    m_feed = std::make_unique<http::Server>(std::move(router));
    m_feedUrl = QUrl(u"http://127.0.0.1:%1/events"_s.arg(orFail(m_feed->listen(u"127.0.0.1"_s, 0))));
    m_tellerMqtt = mqtt::makeClient(m_broker.settings());
    m_listenerMqtt = mqtt::makeClient(m_broker.settings());
    m_tellerMqtt->open();
    m_listenerMqtt->open();
    m_relay = std::make_unique<events::Relay>(
        events::RelaySettings{.topicRoot = kRoot, .producer = u"ordering"_s}, m_tellerSettings, *m_tellerMqtt);
    m_relay->start();
}

void Pair::tell(Connection &connection, qint64 first, int count)
{
    for (qint64 number = first; number < first + count; ++number)
        orFail(connection.transact([&](Connection &same) {
            return events::append(same, kType, u"order-%1"_s.arg(number % 500), {{u"number"_s, number}});
        }));
}

const postgres::Settings &Pair::tellerDatabase() const
{
    return m_tellerSettings;
}

events::Relay &Pair::relay()
{
    return *m_relay;
}

std::unique_ptr<events::Subscription> Pair::subscription()
{
    events::SubscriptionSettings settings{
        .producer = u"ordering"_s, .feed = m_feedUrl, .poll = std::chrono::seconds(5), .topicRoot = kRoot};
    auto subscription = std::make_unique<events::Subscription>(settings, *m_listener, *m_listenerMqtt);
    subscription->on(kType, &leaveEffect);
    return subscription;
}

void Pair::waitUntil(const std::function<bool()> &condition)
{
    QEventLoop loop;
    QTimer wake; // conditions without a signal are looked at now and then
    QObject::connect(&wake, &QTimer::timeout, &loop, &QEventLoop::quit);
    wake.start(20);
    const QDeadlineTimer limit(std::chrono::minutes(5));
    while (!condition()) {
        if (limit.hasExpired())
            qFatal("the events do not arrive");
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
}

} // namespace bench
