#include "server/platform/events/relay.h"

#include "server/platform/events/telling/numbering.h"
#include "server/platform/events/topics.h"
#include "tests/server/platform/events/producer.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

#include <thread>

using namespace platform;
using namespace platform::events;
using namespace std::chrono_literals;
using namespace tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 20'000; // ms

// Somebody who writes down everything that a producer says.
class Scribe {
public:
    explicit Scribe(const TestBroker &broker)
        : m_mqtt(mqtt::makeClient(broker.settings()))
    {
        QObject::connect(
            m_mqtt.get(), &mqtt::Client::received, [this](const mqtt::Message &message) { note(message); });
        m_mqtt->subscribe(kRoot + u"/ordering/#"_s);
        QSignalSpy subscribed(m_mqtt.get(), &mqtt::Client::subscribed);
        m_mqtt->open();
        if (!subscribed.wait(kPatience))
            qFatal("no broker");
    }

    QHash<int, QList<Event>> events; // by partition
    QHash<QString, qint64> heads; // by topic

    [[nodiscard]] qsizetype count() const
    {
        qsizetype total = 0;
        for (const auto &partition : events)
            total += partition.size();
        return total;
    }

private:
    void note(const mqtt::Message &message)
    {
        if (message.topic.contains("/heads/"_L1))
            heads[message.topic] = message.payload.toLongLong();
        else
            events[message.topic.section(u'/', -1).toInt()].append(orFail(parseCloudEvent(message.payload)));
    }

    std::unique_ptr<mqtt::Client> m_mqtt;
};

} // namespace

class RelayTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestBroker> m_broker;
    std::unique_ptr<Producer> m_ordering;

private Q_SLOTS:
    void init()
    {
        m_broker = std::make_unique<TestBroker>();
        m_ordering = std::make_unique<Producer>(u"ordering"_s, *m_broker);
        QTRY_VERIFY(m_ordering->mqtt().isConnected());
    }

    void cleanup()
    {
        m_ordering.reset();
        m_broker.reset();
    }

    void eventsArriveInOrderOnTheTopicOfTheirPartition()
    {
        Scribe scribe(*m_broker);
        m_ordering->startRelay();
        m_ordering->log().appendMany(300, 20);
        QTRY_COMPARE_WITH_TIMEOUT(scribe.count(), 300, kPatience);
        for (auto it = scribe.events.cbegin(); it != scribe.events.cend(); ++it)
            for (qsizetype i = 0; i < it->size(); ++i) {
                QCOMPARE(it->at(i).partition, it.key());
                QCOMPARE(it->at(i).position, i + 1);
            }
        QTRY_COMPARE(m_ordering->relay().publishedTotal(), 300u);
        QCOMPARE(m_ordering->relay().backlog(), 0);
    }

    void aPokeTellsAtOnceAndFromAnyThread()
    {
        Scribe scribe(*m_broker);
        RelaySettings settings = m_ordering->relaySettings();
        settings.poll = 1h;
        m_ordering->startRelay(settings);
        QTRY_VERIFY(m_ordering->relay().isLeader());
        m_ordering->log().append(u"order-1"_s);
        std::thread([this] { m_ordering->relay().poke(); }).join();
        QTRY_COMPARE(scribe.count(), 1);
    }

    void moreThanMayBeInFlightIsToldAllTheSame()
    {
        Scribe scribe(*m_broker);
        RelaySettings settings = m_ordering->relaySettings();
        settings.inFlight = 7;
        settings.batch = 50;
        m_ordering->startRelay(settings);
        m_ordering->log().appendMany(400, 5);
        m_ordering->relay().poke();
        QTRY_COMPARE_WITH_TIMEOUT(scribe.count(), 400, kPatience);
    }

    void headsAreRetainedForWhoeverComesLater()
    {
        m_ordering->startRelay();
        m_ordering->log().appendMany(5, 1);
        QTRY_COMPARE(m_ordering->relay().publishedTotal(), 5u);
        const QString topic = headTopic(kRoot, u"ordering"_s, partitionOf(u"order-0"_s));
        Scribe late(*m_broker);
        QTRY_COMPARE(late.heads.value(topic), 5);
    }

    void whatTheBrokerHasNotTakenIsToldWhenItIsBack()
    {
        m_ordering->startRelay();
        QTRY_VERIFY(m_ordering->relay().isLeader());
        m_broker->kill();
        QTRY_VERIFY(!m_ordering->mqtt().isConnected());
        m_ordering->log().appendMany(20, 1);
        QTRY_COMPARE(m_ordering->relay().backlog(), 20); // numbered, and in the feed, without any broker
        m_broker->wipe();
        m_broker->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_ordering->relay().backlog(), 0, kPatience);
        Scribe late(*m_broker); // the memory of the broker was lost: its heads are told anew
        QTRY_COMPARE(late.heads.value(headTopic(kRoot, u"ordering"_s, partitionOf(u"order-0"_s))), 20);
    }

    void aNewRelayGoesOnWhereTheLastOneWasAcknowledged()
    {
        m_ordering->startRelay();
        m_ordering->log().appendMany(10, 1);
        QTRY_COMPARE(published(), 10);
        m_ordering->stopRelay();
        m_ordering->log().appendMany(3, 1);
        Scribe scribe(*m_broker);
        m_ordering->startRelay();
        QTRY_COMPARE(scribe.count(), 3);
        QCOMPARE(scribe.events.cbegin()->constFirst().position, 11);
    }

    void anotherTakesOverWhenTheLeaderEnds()
    {
        m_ordering->startRelay();
        QTRY_VERIFY(m_ordering->relay().isLeader());
        Relay second(m_ordering->relaySettings(), m_ordering->log().settingsFor(u"second"_s), m_ordering->mqtt());
        second.start();
        m_ordering->log().appendMany(10, 1);
        QTRY_COMPARE(m_ordering->relay().publishedTotal(), 10u);
        QVERIFY(!second.isLeader());
        m_ordering->stopRelay();
        QTRY_VERIFY(second.isLeader());
        m_ordering->log().appendMany(10, 1);
        QTRY_COMPARE(published(), 20);
    }

    void whoStopsBeforeHearingOfTheLeadNeverLed()
    {
        Relay hasty(m_ordering->relaySettings(), m_ordering->log().settingsFor(u"hasty"_s), m_ordering->mqtt());
        QSignalSpy changed(&hasty, &Relay::leadershipChanged);
        hasty.start();
        m_ordering->log().waitForLocksOf(u"hasty relay"_s);
        hasty.stop();
        QCOMPARE(changed.size(), 0);
    }

    void whoLosesTheConnectionLeadsNoMore()
    {
        m_ordering->startRelay();
        QTRY_VERIFY(m_ordering->relay().isLeader());
        Relay second(m_ordering->relaySettings(), m_ordering->log().settingsFor(u"second"_s), m_ordering->mqtt());
        second.start();
        QSignalSpy changed(&m_ordering->relay(), &Relay::leadershipChanged);
        m_ordering->log().endBackends(u"ordering relay"_s);
        QTRY_VERIFY(m_ordering->relay().isLeader() != second.isLeader() && !changed.isEmpty());
        QCOMPARE(changed.constFirst().constFirst().toBool(), false);
        m_ordering->log().appendMany(50, 3);
        QTRY_COMPARE(m_ordering->log().numberedEvents(), 50);
        QVERIFY(m_ordering->log().positionsHaveNoGaps());
    }

    void aFrozenLeaderIsThrownOut()
    {
        postgres::Connection frozen(m_ordering->log().settings());
        QVERIFY(orFail(tryToLead(frozen, u"frozen"_s)));
        RelaySettings settings = m_ordering->relaySettings();
        settings.frozenAfter = 1'500ms;
        m_ordering->startRelay(settings);
        QTest::qWait(700);
        QVERIFY(!m_ordering->relay().isLeader()); // it might only be slow
        QTRY_VERIFY(m_ordering->relay().isLeader());
        const auto numbered = numberEvents(frozen, u"frozen"_s, u"ordering"_s, 1);
        QVERIFY(!numbered);
    }

    void aDatabaseThatComesBackIsReadOn()
    {
        m_ordering->startRelay();
        m_ordering->log().appendMany(10, 1);
        QTRY_COMPARE(m_ordering->relay().publishedTotal(), 10u);
        TestPostgres::restart();
        QTRY_VERIFY_WITH_TIMEOUT(m_ordering->log().connection().reach() && m_ordering->relay().isLeader(), kPatience);
        m_ordering->log().appendMany(10, 1);
        QTRY_COMPARE_WITH_TIMEOUT(published(), 20, kPatience);
    }

private:
    qint64 published() { return orFail(heads(m_ordering->log().connection())).at(partitionOf(u"order-0"_s)).published; }
};

TEST_SUITE(RelayTest);
#include "relay_test.moc"
