// A replica of a listening service as a process of its own, which a test may kill or freeze. It reads one line of JSON
// from its standard input, and tells on its output how many partitions it holds.

#include "server/platform/events/subscription.h"
#include "tests/server/platform/events/events_database.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace platform;
using core::Result;
using events::Event;
using events::Handled;
using postgres::Connection;

namespace {

// Slow enough to be caught in the middle.
Result<Handled> leaveEffectSlowly(Connection &connection, const Event &event)
{
    const auto slept = connection.query("events_test/queries/sleep"_L1);
    return slept ? tests::leaveEffect(connection, event) : core::fail(slept.error());
}

postgres::Settings databaseFrom(const QJsonObject &task)
{
    postgres::Settings settings;
    settings.host = task.value("host"_L1).toString();
    settings.port = quint16(task.value("port"_L1).toInt());
    settings.database = task.value("database"_L1).toString();
    settings.user = task.value("user"_L1).toString();
    settings.password = task.value("password"_L1).toString();
    settings.applicationName = u"replica process"_s;
    return settings;
}

events::SubscriptionSettings subscriptionFrom(const QJsonObject &task)
{
    return {.producer = task.value("producer"_L1).toString(),
        .feed = QUrl(task.value("feed"_L1).toString()),
        .poll = std::chrono::seconds(1),
        .topicRoot = task.value("root"_L1).toString()};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream input(stdin);
    const QJsonObject task = QJsonDocument::fromJson(input.readLine().toUtf8()).object();
    postgres::Database database(databaseFrom(task));
    mqtt::Settings broker;
    broker.port = quint16(task.value("mqttPort"_L1).toInt());
    const auto mqtt = mqtt::makeClient(broker);
    events::Subscription subscription(subscriptionFrom(task), database, *mqtt);
    subscription.on(tests::kPlaced, &leaveEffectSlowly);
    QObject::connect(&subscription, &events::Subscription::partitionsChanged,
        [](int held) { QTextStream(stdout) << "held " << held << Qt::endl; });
    mqtt->open();
    subscription.start();
    return QCoreApplication::exec();
}
