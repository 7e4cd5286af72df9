#include "client_contract.h"
#include "tests/support/broker/guarded_broker.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using mqtt::Client;
using tests::TestBroker;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

void ClientContract::aBrokerKilledAndStartedAgainIsFoundAgain()
{
    TestBroker broker;
    const auto client = listening(impatient(broker.settings()), {u"a"_s, u"b/#"_s});
    const Inbox inbox(*client);
    QSignalSpy connected(client.get(), &Client::connected);
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    QSignalSpy subscribed(client.get(), &Client::subscribed);
    for (int round = 1; round <= 3; ++round) {
        broker.kill();
        QTRY_VERIFY_WITH_TIMEOUT(!disconnected.isEmpty(), kPatience);
        QVERIFY(!client->isConnected());
        QVERIFY(!disconnected.first().first().toString().isEmpty());
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(connected.count(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(subscribed.count(), 2, kPatience);
        client->publish(u"b/c"_s, QByteArray::number(round));
        QTRY_COMPARE(inbox.messages.size(), round);
        connected.clear();
        disconnected.clear();
        subscribed.clear();
    }
}

void ClientContract::aBrokerThatComesLaterIsFound()
{
    TestBroker broker;
    broker.stop();
    const auto client = make(impatient(broker.settings()));
    QSignalSpy connected(client.get(), &Client::connected);
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    client->open();
    QTRY_VERIFY(disconnected.count() >= 3);
    QCOMPARE(connected.count(), 0);
    broker.start();
    QTRY_COMPARE_WITH_TIMEOUT(connected.count(), 1, kPatience);
    QVERIFY(client->isConnected());
}

void ClientContract::aFilterOfALostConnectionIsConfirmedByTheNext()
{
    TestBroker broker;
    const auto client = listening(impatient(broker.settings()), {u"a"_s});
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    QSignalSpy subscribed(client.get(), &Client::subscribed);
    broker.stop();
    QTRY_VERIFY(disconnected.count() >= 1);
    client->subscribe(u"a"_s);
    QTRY_VERIFY(disconnected.count() >= 3);
    QCOMPARE(subscribed.count(), 0);
    broker.start();
    QTRY_COMPARE_WITH_TIMEOUT(subscribed.count(), 1, kPatience);
}

void ClientContract::ticketsOfALostConnectionAreVoid()
{
    TestBroker broker;
    const auto client = connected(impatient(broker.settings()));
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    QSignalSpy acknowledged(client.get(), &Client::acknowledged);
    broker.freeze();
    for (int i = 0; i < 3'000; ++i)
        QVERIFY(client->publish(u"a"_s, QByteArray(1'000, 'x')) != 0);
    broker.kill();
    QTRY_VERIFY_WITH_TIMEOUT(!disconnected.isEmpty(), kPatience);
    QCOMPARE(acknowledged.count(), 0);
    broker.start();
    QTRY_VERIFY_WITH_TIMEOUT(client->isConnected(), kPatience);
    const quint64 ticket = client->publish(u"a"_s, "new");
    QTRY_COMPARE(acknowledged.count(), 1);
    QCOMPARE(acknowledged.first().first().toULongLong(), ticket);
}

void ClientContract::aFrozenBrokerIsNoticed()
{
    TestBroker broker;
    Settings settings = impatient(broker.settings());
    settings.keepAlive = 5s;
    const auto client = connected(settings);
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    broker.freeze();
    QTRY_VERIFY_WITH_TIMEOUT(!disconnected.isEmpty(), kPatience);
    QVERIFY(!client->isConnected());
    broker.thaw();
    QTRY_VERIFY_WITH_TIMEOUT(client->isConnected(), kPatience);
}

void ClientContract::aServerThatNeverAnswersIsGivenUpAndTriedAgain()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    QSignalSpy asked(&mute, &QTcpServer::newConnection);
    Settings settings;
    settings.port = mute.serverPort();
    settings.connectLimit = 50ms;
    const auto client = make(impatient(settings));
    QSignalSpy connected(client.get(), &Client::connected);
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    client->open();
    QTRY_VERIFY(disconnected.count() >= 2);
    QTRY_VERIFY(asked.count() >= 3);
    QCOMPARE(connected.count(), 0);
}

void ClientContract::aPortWhereNobodyListensIsToldAndTriedAgain()
{
    bookstore::FreePorts ports;
    Settings settings;
    settings.port = ports.take().value();
    const auto client = make(impatient(settings));
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    client->open();
    QCOMPARE(disconnected.count(), 0);
    QTRY_VERIFY(disconnected.count() >= 3);
    QVERIFY2(disconnected.first().first().toString().contains(u"refused"_s),
        qPrintable(disconnected.first().first().toString()));
}

void ClientContract::aNameThatDoesNotExistIsToldAndTriedAgain()
{
    Settings settings;
    settings.host = u"no-such-host.invalid"_s;
    const auto client = make(impatient(settings));
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    client->open();
    QTRY_VERIFY_WITH_TIMEOUT(disconnected.count() >= 2, kPatience);
    QVERIFY(!disconnected.first().first().toString().isEmpty());
}

void ClientContract::aNameIsLookedUp()
{
    const TestBroker broker;
    Settings settings = impatient(broker.settings());
    settings.host = u"localhost"_s;
    QVERIFY(connected(settings)->isConnected());
}

void ClientContract::aWrongPasswordIsToldAndTheRightOneLetsIn()
{
    const tests::GuardedBroker guarded;
    Settings settings = guarded.asService(u"ordering"_s);
    const QString right = settings.password;
    for (const QString &wrong : {u"guessed"_s, QString()}) {
        settings.password = wrong;
        const auto client = make(impatient(settings));
        QSignalSpy connected(client.get(), &Client::connected);
        QSignalSpy disconnected(client.get(), &Client::disconnected);
        client->open();
        QTRY_VERIFY_WITH_TIMEOUT(disconnected.count() >= 2, kPatience);
        QCOMPARE(connected.count(), 0);
    }
    settings.password = right;
    QVERIFY(connected(settings)->isConnected());
}
