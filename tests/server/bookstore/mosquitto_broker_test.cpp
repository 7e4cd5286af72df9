#include "common/mqtt/client.h"
#include "server/bookstore/mosquitto_broker.h"
#include "tests/support/broker/guarded_broker.h"
#include "tests/support/test_suite.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTcpServer>

using namespace bookstore;
using mqtt::Client;
using mqtt::Message;
using tests::TestBroker;
using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<Client> opened(const mqtt::Settings &settings)
{
    auto client = mqtt::makeClient(settings);
    client->open();
    (void)QTest::qWaitFor([&] { return client->isConnected(); }, 20'000);
    return client;
}

// What a client that comes now finds under the topic.
QByteArray retainedAt(const TestBroker &broker, const QString &topic)
{
    const auto client = opened(broker.settings());
    QSignalSpy received(client.get(), &Client::received);
    QSignalSpy subscribed(client.get(), &Client::subscribed);
    client->subscribe(topic);
    (void)QTest::qWaitFor([&] { return !subscribed.isEmpty(); });
    client->subscribe(u"end"_s);
    client->publish(u"end"_s, {});
    (void)QTest::qWaitFor([&] { return !received.isEmpty(); });
    return received.first().first().value<Message>().payload;
}

bool keep(const TestBroker &broker, const QString &topic, const QByteArray &payload)
{
    const auto client = opened(broker.settings());
    QSignalSpy acknowledged(client.get(), &Client::acknowledged);
    client->publish(topic, payload, true);
    return QTest::qWaitFor([&] { return !acknowledged.isEmpty(); });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class MosquittoBrokerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itServesWhenStartReturns()
    {
        const TestBroker broker;
        QVERIFY(opened(broker.settings())->isConnected());
    }

    void aRetainedMessageSurvivesARestartButNotALostMemory()
    {
        TestBroker broker;
        QVERIFY(keep(broker, u"head"_s, "42"));
        broker.stop();
        broker.start();
        QCOMPARE(retainedAt(broker, u"head"_s), "42");
        broker.kill();
        broker.wipe();
        broker.start();
        QCOMPARE(retainedAt(broker, u"head"_s), QByteArray());
    }

    void behindADoorOnlyItsServicesComeInAndTheirPasswordsAreNotKept()
    {
        tests::GuardedBroker guarded;
        QVERIFY(opened(guarded.asService(u"ordering"_s))->isConnected());
        mqtt::Settings stranger = guarded.asService(u"ordering"_s);
        stranger.password = tests::passwordOf(u"payment"_s);
        for (const auto &settings : {guarded.broker().settings(), stranger}) {
            const auto client = mqtt::makeClient(settings);
            QSignalSpy disconnected(client.get(), &Client::disconnected);
            client->open();
            QTRY_VERIFY(disconnected.count() >= 1);
            QVERIFY(!client->isConnected());
        }
        const QString accounts = guarded.broker().folder() + u"/services.json"_s;
        QVERIFY(contentOf(accounts).contains("\"ordering\""));
        QVERIFY(!contentOf(accounts).contains(tests::passwordOf(u"ordering"_s).toUtf8()));
        QCOMPARE(QFileInfo(accounts).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
    }

    void aDoorThatCannotBeHungIsTold()
    {
        FreePorts ports;
        const QTemporaryDir folder;
        MosquittoBroker broker({.folder = folder.path(),
            .port = ports.take().value(),
            .door = BrokerDoor{folder.filePath(u"no-such.so"_s), u"shop"_s, u"shop"_s, {}}});
        const auto started = broker.start();
        QVERIFY(!started);
        QCOMPARE(started.error().slug, u"plugin-missing"_s);
    }

    void aPluginInAClosedFolderServesAsWell()
    {
        const QTemporaryDir home; // for its owner alone
        const QString plugin = home.filePath(u"plugin.so"_s);
        QVERIFY(QFile::copy(brokerPlugin(QCoreApplication::applicationDirPath()), plugin));
        FreePorts ports;
        const QTemporaryDir folder;
        MosquittoBroker broker({.folder = folder.path(),
            .port = ports.take().value(),
            .door = BrokerDoor{plugin, u"shop"_s, u"shop"_s, {{u"ordering"_s, u"secret"_s, {}, {}}}}});
        const auto started = broker.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        mqtt::Settings settings;
        settings.port = broker.settings().port;
        settings.clientId = u"ordering-1"_s;
        settings.user = u"ordering"_s;
        settings.password = u"secret"_s;
        QVERIFY(opened(settings)->isConnected());
    }

    void whatAnEarlierRunLeftIsEnded()
    {
        FreePorts ports;
        const QTemporaryDir folder;
        const BrokerSettings settings{.folder = folder.path(), .port = ports.take().value()};
        MosquittoBroker before(settings);
        QVERIFY(before.start());
        QSignalSpy exited(&before.process(), &ChildProcess::exited);
        MosquittoBroker after(settings);
        QVERIFY(after.start());
        QTRY_COMPARE(exited.count(), 1);
        QVERIFY(after.process().isRunning());
    }

    void aPortThatIsTakenIsTold()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QTemporaryDir folder;
        MosquittoBroker broker({.folder = folder.path(), .port = other.serverPort()});
        const auto started = broker.start();
        QVERIFY(!started);
        QCOMPARE(started.error().slug, u"cannot-listen"_s);
        QVERIFY(started.error().detail.contains(QString::number(other.serverPort())));
    }

    void aBrokerThatEndsAtOnceIsToldWithTheEndOfItsLog()
    {
        FreePorts ports;
        const QTemporaryDir folder;
        const auto port = ports.take().value();
        const QString log = folder.filePath(u"broker.log"_s);
        MosquittoBroker broker(
            {.folder = folder.path(), .address = u"no-such-host.invalid"_s, .port = port, .logFile = log});
        QVERIFY(broker.launch());
        const auto ready = broker.waitUntilReady();
        QVERIFY(!ready);
        QCOMPARE(ready.error().slug, u"not-ready"_s);
        QVERIFY2(ready.error().detail.contains(u"Error"_s), qPrintable(ready.error().detail));
        QVERIFY(contentOf(log).contains("Error"));
    }
};

TEST_SUITE(MosquittoBrokerTest);
#include "mosquitto_broker_test.moc"
