#include "client_contract.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using mqtt::Client;
using tests::TestBroker;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

ClientContract::Settings ClientContract::impatient(Settings settings)
{
    settings.reconnectFirst = 10ms;
    settings.reconnectLargest = 50ms;
    return settings;
}

std::unique_ptr<Client> ClientContract::connected(const Settings &settings) const
{
    auto client = make(settings);
    QSignalSpy spy(client.get(), &Client::connected);
    client->open();
    if (!spy.wait(kPatience))
        qFatal("The client does not connect.");
    return client;
}

std::unique_ptr<Client> ClientContract::listening(const Settings &settings, const QStringList &filters) const
{
    auto client = connected(settings);
    QSignalSpy spy(client.get(), &Client::subscribed);
    for (const QString &filter : filters)
        client->subscribe(filter);
    while (spy.count() < filters.size()) {
        if (!spy.wait(kPatience))
            qFatal("The broker does not confirm.");
    }
    return client;
}

void ClientContract::whatIsPublishedIsAcknowledgedAndReceived()
{
    const TestBroker broker;
    const auto client = listening(broker.settings(), {u"shop/news"_s});
    const Inbox inbox(*client);
    QSignalSpy acknowledged(client.get(), &Client::acknowledged);
    const quint64 ticket = client->publish(u"shop/news"_s, "hello");
    QVERIFY(ticket != 0);
    QTRY_COMPARE(acknowledged.count(), 1);
    QCOMPARE(acknowledged.first().first().toULongLong(), ticket);
    QTRY_COMPARE(inbox.messages.size(), 1);
    QCOMPARE(inbox.messages.first().topic, u"shop/news"_s);
    QCOMPARE(inbox.messages.first().payload, "hello"_ba);
    QVERIFY(!inbox.messages.first().retained);
}

void ClientContract::anyBytesArriveAsTheyWere()
{
    const TestBroker broker;
    const auto client = listening(broker.settings(), {u"#"_s});
    const Inbox inbox(*client);
    const QByteArrayList payloads{{}, QByteArray(3, '\0'), QByteArray::fromHex("ff00fe0a0d"),
        QByteArray(1'000'000, 'x') + "end", u"책과 알림"_s.toUtf8()};
    for (const QByteArray &payload : payloads)
        client->publish(u"알림/책"_s, payload);
    QTRY_COMPARE_WITH_TIMEOUT(inbox.payloads(), payloads, kPatience);
    QCOMPARE(inbox.messages.first().topic, u"알림/책"_s);
}

// More of them than there are message ids, given before the first can come back.
void ClientContract::ticketsAreAllDifferentAndEachIsAcknowledgedOnce()
{
    constexpr int count = 70'000;
    const TestBroker broker;
    const auto client = connected(broker.settings());
    QSet<quint64> open;
    int acknowledged = 0;
    connect(client.get(), &Client::acknowledged, client.get(),
        [&](quint64 ticket) { acknowledged += open.remove(ticket) ? 1 : count; });
    for (int i = 0; i < count; ++i)
        open.insert(client->publish(u"a"_s, "b"));
    QCOMPARE(open.size(), count);
    QTRY_COMPARE_WITH_TIMEOUT(acknowledged, count, kPatience);
}

void ClientContract::aRetainedMessageReachesWhoeverComesLater()
{
    const TestBroker broker;
    const auto teller = connected(broker.settings());
    QSignalSpy acknowledged(teller.get(), &Client::acknowledged);
    teller->publish(u"head/1"_s, "41", true);
    teller->publish(u"head/1"_s, "42", true);
    QTRY_COMPARE(acknowledged.count(), 2);
    const auto late = connected(broker.settings());
    const Inbox inbox(*late);
    late->subscribe(u"head/+"_s);
    QTRY_COMPARE(inbox.payloads(), QByteArrayList{"42"});
    QVERIFY(inbox.messages.first().retained);
    teller->publish(u"head/1"_s, "43", true);
    QTRY_COMPARE(inbox.messages.size(), 2);
    QVERIFY(!inbox.messages.last().retained);
}

void ClientContract::everyFilterBringsItsMessagesAndNoOthers()
{
    const TestBroker broker;
    const auto client = listening(broker.settings(), {u"a/+/c"_s, u"exact"_s, u"deep/#"_s, u"end"_s});
    const Inbox inbox(*client);
    for (const char *topic : {"a/1/c", "a/1/d", "exact", "exact/not", "deep/er/and/deeper", "else", "a/2/c", "end"})
        client->publish(QString::fromLatin1(topic), topic);
    QTRY_VERIFY(inbox.payloads().contains("end"));
    QCOMPARE(inbox.payloads(), (QByteArrayList{"a/1/c", "exact", "deep/er/and/deeper", "a/2/c", "end"}));
}

// A broker may send it once or for each filter, and both are right.
void ClientContract::aMessageThatTwoFiltersMatchIsNotLost()
{
    const TestBroker broker;
    const auto client = listening(broker.settings(), {u"a/#"_s, u"a/b"_s, u"end"_s});
    const Inbox inbox(*client);
    client->publish(u"a/b"_s, "both");
    client->publish(u"end"_s, "end");
    QTRY_VERIFY(inbox.payloads().contains("end"));
    const auto copies = inbox.payloads().count("both");
    QVERIFY2(copies == 1 || copies == 2, QByteArray::number(copies));
}

void ClientContract::aFilterGivenBeforeOpeningIsSubscribed()
{
    const TestBroker broker;
    const auto client = make(broker.settings());
    const Inbox inbox(*client);
    QSignalSpy subscribed(client.get(), &Client::subscribed);
    client->subscribe(u"early"_s);
    client->open();
    QTRY_COMPARE(subscribed.count(), 1);
    QCOMPARE(subscribed.first().first().toString(), u"early"_s);
    client->publish(u"early"_s, "bird");
    QTRY_COMPARE(inbox.payloads(), QByteArrayList{"bird"});
}

void ClientContract::subscribingAgainIsConfirmedAgain()
{
    const TestBroker broker;
    const auto client = listening(broker.settings(), {u"a"_s});
    QSignalSpy subscribed(client.get(), &Client::subscribed);
    client->subscribe(u"a"_s);
    QCOMPARE(subscribed.count(), 0);
    QTRY_COMPARE(subscribed.count(), 1);
}

void ClientContract::anUnsubscribedFilterBringsNothingMore()
{
    TestBroker broker;
    const auto client = listening(impatient(broker.settings()), {u"a"_s, u"end"_s});
    const Inbox inbox(*client);
    client->unsubscribe(u"a"_s);
    client->publish(u"a"_s, "1");
    client->publish(u"end"_s, "2");
    QTRY_COMPARE(inbox.payloads(), QByteArrayList{"2"});

    QSignalSpy subscribed(client.get(), &Client::subscribed);
    broker.kill();
    broker.start();
    QTRY_COMPARE_WITH_TIMEOUT(subscribed.count(), 1, kPatience);
    client->publish(u"a"_s, "3");
    client->publish(u"end"_s, "4");
    QTRY_COMPARE(inbox.payloads(), (QByteArrayList{"2", "4"}));
}

void ClientContract::subscribingRightAfterUnsubscribingWorks()
{
    const TestBroker broker;
    const auto client = listening(broker.settings(), {u"a"_s});
    const Inbox inbox(*client);
    QSignalSpy subscribed(client.get(), &Client::subscribed);
    client->unsubscribe(u"a"_s);
    client->subscribe(u"a"_s);
    QTRY_COMPARE(subscribed.count(), 1);
    client->publish(u"a"_s, "1");
    QTRY_COMPARE(inbox.payloads(), QByteArrayList{"1"});
}

void ClientContract::fiveThousandMessagesArriveInOrderWithoutLoss()
{
    constexpr int count = 5'000;
    const TestBroker broker;
    const auto teller = connected(broker.settings());
    const auto listener = listening(broker.settings(), {u"numbers"_s});
    const Inbox inbox(*listener);
    QSignalSpy acknowledged(teller.get(), &Client::acknowledged);
    QByteArrayList expected;
    for (int i = 0; i < count; ++i) {
        expected << QByteArray::number(i);
        QVERIFY(teller->publish(u"numbers"_s, expected.last()) != 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(acknowledged.count(), count, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(inbox.messages.size(), count, kPatience);
    QCOMPARE(inbox.payloads(), expected);
}

// With Nagle's algorithm left on anywhere on the way, each of them takes 40 ms.
void ClientContract::roundTripsDoNotStall()
{
    const TestBroker broker;
    const auto client = listening(broker.settings(), {u"ping"_s});
    QSignalSpy received(client.get(), &Client::received);
    QList<qint64> nanoseconds;
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer timer;
        timer.start();
        client->publish(u"ping"_s, "head of a message");
        client->publish(u"ping"_s, "and its tail");
        while (received.count() < 2)
            QVERIFY(received.wait(kPatience));
        nanoseconds << timer.nsecsElapsed();
        received.clear();
    }
    std::sort(nanoseconds.begin(), nanoseconds.end());
    QVERIFY2(nanoseconds.at(50) < 10'000'000, QByteArray::number(nanoseconds.at(50)));
}
