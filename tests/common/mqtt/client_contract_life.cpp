#include "client_contract.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using mqtt::Client;
using mqtt::Message;
using tests::TestBroker;
using namespace Qt::Literals::StringLiterals;

void ClientContract::publishingWhileDisconnectedGivesNoTicket()
{
    const TestBroker broker;
    const auto client = make(broker.settings());
    QSignalSpy acknowledged(client.get(), &Client::acknowledged);
    QCOMPARE(client->publish(u"a"_s, "never opened"), 0ULL);
    client->open();
    QCOMPARE(client->publish(u"a"_s, "not yet connected"), 0ULL);
    QTRY_VERIFY(client->isConnected());
    QVERIFY(client->publish(u"a"_s, "connected") != 0);
    QTRY_COMPARE(acknowledged.count(), 1);
    client->close();
    QCOMPARE(client->publish(u"a"_s, "closed"), 0ULL);
}

void ClientContract::whatNoBrokerWouldTakeIsRefusedWithoutHarm()
{
    const TestBroker broker;
    const auto client = connected(broker.settings());
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    QSignalSpy subscribed(client.get(), &Client::subscribed);
    QTest::ignoreMessage(QtWarningMsg, "Nobody can publish 1 bytes to \"a/+\".");
    QCOMPARE(client->publish(u"a/+"_s, "x"), 0ULL);
    QTest::ignoreMessage(QtWarningMsg, "Nobody can subscribe to \"a/#/b\".");
    client->subscribe(u"a/#/b"_s);
    client->unsubscribe(u"never/asked/for"_s);
    client->subscribe(u"a"_s);
    QTRY_COMPARE(subscribed.count(), 1);
    QCOMPARE(disconnected.count(), 0);
}

void ClientContract::closingWhileConnectingStaysAway()
{
    const TestBroker broker;
    const auto client = make(broker.settings());
    QSignalSpy connected(client.get(), &Client::connected);
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    client->open();
    client->close();
    const auto other = make(broker.settings());
    other->open();
    QCoreApplication::processEvents(); // lets its attempt begin
    other->close();
    QSignalSpy othersConnected(other.get(), &Client::connected);
    QVERIFY(this->connected(broker.settings())->isConnected());
    QCOMPARE(connected.count() + othersConnected.count() + disconnected.count(), 0);
    QVERIFY(!client->isConnected() && !other->isConnected());
}

void ClientContract::closingTellsThatItIsDisconnectedAndOpeningAgainConnects()
{
    const TestBroker broker;
    const auto client = listening(broker.settings(), {u"a"_s});
    const Inbox inbox(*client);
    QSignalSpy connected(client.get(), &Client::connected);
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    QSignalSpy subscribed(client.get(), &Client::subscribed);
    client->close();
    QVERIFY(!client->isConnected());
    QTRY_COMPARE(disconnected.count(), 1);
    client->open();
    QTRY_COMPARE(connected.count(), 1);
    QTRY_COMPARE(subscribed.count(), 1);
    client->publish(u"a"_s, "again");
    QTRY_COMPARE(inbox.payloads(), QByteArrayList{"again"});
    QCOMPARE(disconnected.count(), 1);
}

void ClientContract::whatIsPublishedWhileAwayIsNotReceivedLater()
{
    const TestBroker broker;
    const auto teller = connected(broker.settings());
    const auto listener = listening(broker.settings(), {u"a"_s});
    const Inbox inbox(*listener);
    QSignalSpy acknowledged(teller.get(), &Client::acknowledged);
    QSignalSpy subscribed(listener.get(), &Client::subscribed);
    listener->close();
    teller->publish(u"a"_s, "missed");
    QTRY_COMPARE(acknowledged.count(), 1);
    listener->open();
    QTRY_COMPARE(subscribed.count(), 1);
    teller->publish(u"a"_s, "heard");
    QTRY_COMPARE(inbox.payloads(), QByteArrayList{"heard"});
}

void ClientContract::openingTwiceIsOpeningOnce()
{
    const TestBroker broker;
    const auto client = make(broker.settings());
    QSignalSpy connected(client.get(), &Client::connected);
    QSignalSpy disconnected(client.get(), &Client::disconnected);
    QSignalSpy acknowledged(client.get(), &Client::acknowledged);
    client->open();
    client->open();
    QTRY_COMPARE(connected.count(), 1);
    client->open();
    client->publish(u"a"_s, "b");
    QTRY_COMPARE(acknowledged.count(), 1);
    QCOMPARE(connected.count(), 1);
    QCOMPARE(disconnected.count(), 0);
}

void ClientContract::slotsMayPublishSubscribeAndUnsubscribe()
{
    const TestBroker broker;
    const auto client = make(broker.settings());
    QByteArrayList heard;
    connect(client.get(), &Client::connected, client.get(), [&] { client->subscribe(u"1"_s); });
    connect(client.get(), &Client::subscribed, client.get(),
        [&](const QString &filter) { client->publish(filter, filter.toUtf8()); });
    connect(client.get(), &Client::received, client.get(), [&](const Message &message) {
        heard << message.payload;
        client->unsubscribe(message.topic);
        if (heard.size() < 5)
            client->subscribe(QString::number(heard.size() + 1));
    });
    int acknowledgements = 0;
    connect(client.get(), &Client::acknowledged, client.get(), [&] {
        if (++acknowledgements < 50)
            client->publish(u"echo"_s, "again");
    });
    client->open();
    QTRY_COMPARE(heard, (QByteArrayList{"1", "2", "3", "4", "5"}));
    QTRY_VERIFY(acknowledgements >= 50);
}

void ClientContract::slotsMayCloseAndOpen()
{
    const TestBroker broker;
    const auto client = make(impatient(broker.settings()));
    int rounds = 0;
    client->subscribe(u"a"_s);
    connect(client.get(), &Client::subscribed, client.get(), [&] { client->publish(u"a"_s, "close"); });
    connect(client.get(), &Client::received, client.get(), [&] { client->close(); });
    connect(client.get(), &Client::disconnected, client.get(), [&] {
        if (++rounds < 5)
            client->open();
    });
    client->open();
    QTRY_COMPARE_WITH_TIMEOUT(rounds, 5, kPatience);
    QVERIFY(!client->isConnected());
}

void ClientContract::aSlotMayHaveTheClientDeleted()
{
    const TestBroker broker;
    using Signal = std::function<void(Client *)>;
    const auto doomed = [](Client *client) { client->deleteLater(); };
    const std::array<Signal, 4> moments{
        [&](Client *c) { connect(c, &Client::connected, c, [=] { doomed(c); }); },
        [&](Client *c) { connect(c, &Client::subscribed, c, [=] { doomed(c); }); },
        [&](Client *c) { connect(c, &Client::received, c, [=] { doomed(c); }); },
        [&](Client *c) { connect(c, &Client::acknowledged, c, [=] { doomed(c); }); },
    };
    for (const Signal &moment : moments) {
        const QPointer<Client> client = make(broker.settings()).release();
        moment(client);
        connect(client, &Client::subscribed, client, [=] {
            for (int i = 0; i < 100; ++i)
                client->publish(u"a"_s, "b");
        });
        client->subscribe(u"a"_s);
        client->open();
        QTRY_VERIFY(!client);
    }
}

void ClientContract::whatWasPublishedRightBeforeTheEndStillArrives()
{
    const TestBroker broker;
    auto client = connected(broker.settings());
    QVERIFY(client->publish(u"a"_s, "still on its way", true) != 0);
    client.reset();
    const auto late = make(broker.settings());
    const Inbox inbox(*late);
    late->subscribe(u"a"_s);
    late->open();
    QTRY_COMPARE(inbox.payloads(), QByteArrayList{"still on its way"});
}

void ClientContract::goodbyeIsSaidWhenClosedAndWhenDestroyed()
{
    const QByteArray goodbye = QByteArray::fromHex("e000");
    QTcpServer broker;
    QByteArray heard;
    connect(&broker, &QTcpServer::newConnection, &broker, [&] {
        QTcpSocket *const socket = broker.nextPendingConnection();
        socket->write(QByteArray::fromHex("20020000")); // CONNACK
        connect(socket, &QTcpSocket::readyRead, &broker, [&heard, socket] { heard += socket->readAll(); });
    });
    QVERIFY(broker.listen(QHostAddress::LocalHost));
    Settings settings;
    settings.port = broker.serverPort();
    auto client = connected(settings);
    client->close();
    QTRY_VERIFY(heard.endsWith(goodbye));
    heard.clear();
    client = connected(settings);
    client.reset();
    QTRY_VERIFY(heard.endsWith(goodbye));
}
