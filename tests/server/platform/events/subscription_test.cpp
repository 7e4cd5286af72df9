#include "server/platform/events/subscription.h"

#include "server/platform/events/log.h"
#include "server/platform/events/topics.h"
#include "server/platform/telemetry/metrics.h"
#include "tests/server/platform/events/replica.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

#include <random>

using namespace platform;
using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 60'000; // ms; under a sanitizer everything is slow

} // namespace

class SubscriptionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestBroker> m_broker;
    std::unique_ptr<Producer> m_ordering;
    std::unique_ptr<EventsDatabase> m_listener;

private Q_SLOTS:
    void init()
    {
        m_broker = std::make_unique<TestBroker>();
        m_ordering = std::make_unique<Producer>(u"ordering"_s, *m_broker);
        m_listener = std::make_unique<EventsDatabase>();
    }

    void cleanup()
    {
        m_ordering.reset();
        m_listener.reset();
        m_broker.reset();
    }

    void everyEventIsAppliedOnceAndInOrder()
    {
        m_ordering->startRelay();
        Replica replica(*m_listener, *m_broker);
        QSignalSpy applied(&replica.follow(*m_ordering), &Subscription::applied);
        replica.start();
        QTRY_COMPARE(replica.subscription().partitionsHeld(), kPartitions);
        m_ordering->log().appendMany(1'000, 50);
        QTRY_COMPARE_WITH_TIMEOUT(applied.size(), 1'000, kPatience);
        QCOMPARE(faultOf(m_listener->effects(), 1'000), QString());
        QTRY_VERIFY(replica.subscription().isCaughtUp());
        QCOMPARE(replica.subscription().lag(), 0);
        QCOMPARE(replica.subscription().appliedTotal(), 1'000u);
        QVERIFY(telemetry::metricsText().contains("events_applied_total{producer=\"ordering\"} 1000\n"));
    }

    void whoWasAwayForLongCatchesUp()
    {
        m_ordering->startRelay();
        m_ordering->log().appendMany(3'000, 40);
        QTRY_COMPARE_WITH_TIMEOUT(m_ordering->relay().publishedTotal(), 3'000u, kPatience);
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering);
        replica.start();
        QVERIFY(caughtUp(3'000));
    }

    void whoComesBackGoesOnWhereItStopped()
    {
        m_ordering->startRelay();
        for (int round = 1; round <= 3; ++round) {
            Replica replica(*m_listener, *m_broker);
            replica.follow(*m_ordering);
            replica.start();
            m_ordering->log().appendMany(200, 10);
            QVERIFY(caughtUp(200 * round));
        }
    }

    // Everything that a broker may do to messages, by hand.
    void messagesLostRepeatedAndOutOfOrderHaveOneEffect()
    {
        m_ordering->log().appendMany(600, 7);
        QList<Event> messages = m_ordering->log().numberAll(u"ordering"_s);
        std::mt19937 random(20'260'301);
        messages.removeIf([&](const Event &) { return random() % 4 == 0; });
        messages += messages.mid(0, messages.size() / 2);
        std::shuffle(messages.begin(), messages.end(), random);
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering);
        replica.start();
        QTRY_VERIFY(replica.subscription().partitionsHeld() == kPartitions && m_ordering->mqtt().isConnected());
        for (const Event &event : messages)
            m_ordering->mqtt().publish(eventsTopic(kRoot, u"ordering"_s, event.partition), toCloudEvent(event));
        QVERIFY(caughtUp(600));
    }

    void withoutAnyMessageTheFeedIsReadAllTheSame()
    {
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering);
        replica.start();
        QTRY_COMPARE(replica.subscription().partitionsHeld(), kPartitions);
        m_ordering->log().appendMany(50, 7);
        m_ordering->log().numberAll(u"ordering"_s);
        QVERIFY(caughtUp(50));
    }

    void aFeedThatIsAwayIsReadWhenItIsBack()
    {
        m_ordering->log().appendMany(50, 7);
        m_ordering->log().numberAll(u"ordering"_s);
        m_ordering->stopFeed();
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering);
        replica.start();
        QTRY_COMPARE(replica.subscription().partitionsHeld(), kPartitions);
        QVERIFY(!replica.subscription().isCaughtUp());
        m_ordering->startFeed();
        QVERIFY(caughtUp(50));
    }

    void messagesThatAreNoneArePassedOver()
    {
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering);
        replica.start();
        QTRY_VERIFY(replica.subscription().partitionsHeld() == kPartitions && m_ordering->mqtt().isConnected());
        m_ordering->log().append(u"order-1"_s, 1);
        const Event event = m_ordering->log().numberAll(u"ordering"_s).constFirst();
        Event elsewhere = event;
        elsewhere.source = u"/delivery"_s;
        const QString topic = eventsTopic(kRoot, u"ordering"_s, event.partition);
        for (const QByteArray &payload : {QByteArray("{"), QByteArray(), QByteArray("[]"), toCloudEvent(elsewhere)})
            m_ordering->mqtt().publish(topic, payload);
        m_ordering->mqtt().publish(eventsTopic(kRoot, u"ordering"_s, (event.partition + 1) % 8), toCloudEvent(event));
        m_ordering->mqtt().publish(kRoot + u"/ordering/events/x"_s, toCloudEvent(event));
        m_ordering->mqtt().publish(headTopic(kRoot, u"ordering"_s, event.partition), "many");
        m_ordering->mqtt().publish(topic, toCloudEvent(event));
        QVERIFY(caughtUp(1));
    }

    void aBrokerThatLosesEverythingLosesNothing()
    {
        m_ordering->startRelay();
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering);
        replica.start();
        QTRY_COMPARE(replica.subscription().partitionsHeld(), kPartitions);
        for (int round = 0; round < 10; ++round) {
            m_ordering->log().appendMany(200, 30);
            m_ordering->relay().poke();
            if (round == 3 || round == 6) {
                QTRY_VERIFY(m_listener->count("effects"_L1) > round * 100);
                m_broker->kill();
                m_broker->wipe();
            }
            if (round == 5 || round == 8)
                m_broker->start();
        }
        QVERIFY(caughtUp(2'000));
    }

    void aDatabaseThatComesBackGoesOn()
    {
        m_ordering->startRelay();
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering);
        replica.start();
        m_ordering->log().appendMany(500, 30);
        QTRY_VERIFY_WITH_TIMEOUT(m_listener->count("effects"_L1) > 20, kPatience);
        TestPostgres::kill();
        TestPostgres::restart();
        QTRY_VERIFY(m_ordering->log().connection().reach() && m_listener->connection().reach());
        m_ordering->log().appendMany(500, 30);
        QVERIFY(caughtUp(1'000));
    }

    void whoEndsGivesItsPartitionsBack()
    {
        Replica one(*m_listener, *m_broker);
        QSignalSpy changed(&one.follow(*m_ordering), &Subscription::partitionsChanged);
        one.start();
        QTRY_COMPARE(one.subscription().partitionsHeld(), kPartitions);
        QVERIFY(one.subscription().isAlive());
        Replica two(*m_listener, *m_broker);
        two.follow(*m_ordering);
        two.start();
        QTRY_COMPARE_WITH_TIMEOUT(two.subscription().partitionsHeld(), 4, kPatience);
        one.subscription().stop();
        QCOMPARE(one.subscription().partitionsHeld(), 0);
        QCOMPARE(changed.constLast().constFirst().toInt(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(two.subscription().partitionsHeld(), kPartitions, 4'000);
    }

private:
    bool caughtUp(qint64 count)
    {
        if (!QTest::qWaitFor([&] { return m_listener->count("effects"_L1) >= count; }, kPatience))
            qWarning("%lld effects", m_listener->count("effects"_L1));
        const QString fault = faultOf(m_listener->effects(), count);
        if (!fault.isEmpty())
            qWarning("%s", qPrintable(fault));
        return fault.isEmpty();
    }
};

TEST_SUITE(SubscriptionTest);
#include "subscription_test.moc"
