#include "server/bookstore/mosquitto_broker.h"
#include "common/mqtt/client.h"
#include "tests/support/broker/test_broker.h"
#include "tests/support/test_suite.h"

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

    void onlyAccountsAreLetInAndTheirPasswordsAreNotKept()
    {
        const QString password = u"a:long secret"_s;
        const TestBroker broker({{u"store"_s, password}, {u"ordering"_s, u"other"_s}});
        QVERIFY(opened(broker.settings(u"store"_s, password))->isConnected());
        QVERIFY(opened(broker.settings(u"ordering"_s, u"other"_s))->isConnected());
        for (const auto &settings : {broker.settings(), broker.settings(u"store"_s, u"other"_s)}) {
            const auto client = mqtt::makeClient(settings);
            QSignalSpy disconnected(client.get(), &Client::disconnected);
            client->open();
            QTRY_VERIFY(disconnected.count() >= 1);
            QVERIFY(!client->isConnected());
        }
        const QByteArray kept = contentOf(broker.folder() + u"/passwords"_s);
        QVERIFY(kept.contains("store:$7$"));
        QVERIFY(!kept.contains(password.toUtf8()));
    }

    void whatAllMayReadNeedsNoAccountButNothingElseIsOpen()
    {
        FreePorts ports;
        const QTemporaryDir folder;
        MosquittoBroker broker({.folder = folder.path(),
            .port = ports.take().value(),
            .accounts = {{u"services"_s, u"secret"_s}},
            .readableByAll = {u"users/+/messages"_s}});
        QVERIFY(broker.start());
        mqtt::Settings settings;
        settings.port = broker.settings().port;
        const auto stranger = opened(settings);
        settings.user = u"services"_s;
        settings.password = u"secret"_s;
        const auto service = opened(settings);
        QSignalSpy heardByStranger(stranger.get(), &Client::received);
        QSignalSpy heardByService(service.get(), &Client::received);
        QSignalSpy subscribed(service.get(), &Client::subscribed);
        for (Client *client : {stranger.get(), service.get()})
            client->subscribe(u"#"_s);
        stranger->subscribe(u"users/7/messages"_s);
        QTRY_COMPARE(subscribed.count(), 1);
        stranger->publish(u"users/7/messages"_s, "forged");
        stranger->publish(u"orders"_s, "forged");
        service->publish(u"orders"_s, "for services");
        service->publish(u"users/7/messages"_s, "for the user");
        QTRY_COMPARE(heardByService.count(), 2);
        QTRY_VERIFY(heardByStranger.count() >= 1);
        for (const auto &signal : heardByStranger)
            QCOMPARE(signal.first().value<Message>().payload, "for the user");
        for (const auto &signal : heardByService)
            QVERIFY(signal.first().value<Message>().payload != "forged");
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
