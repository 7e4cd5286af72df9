#include "server/platform/events/dead_letters.h"
#include "server/platform/events/subscription.h"
#include "tests/server/platform/events/replica.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

#include <atomic>

using namespace platform;
using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;
using postgres::Connection;

namespace {

constexpr int kPatience = 60'000; // ms

// Delivery's event of a subject needs ordering's.
Result<Handled> afterOrdering(Connection &connection, const Event &event)
{
    const auto row = connection.queryOne("events_test/queries/is_placed"_L1, {{"subject"_L1, event.subject}});
    if (!row)
        return core::fail(row.error());
    return row->flag("placed"_L1) ? leaveEffect(connection, event) : Handled::NotYet;
}

} // namespace

// What cannot be applied at once, from the broker to the effect.
class WaitingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestBroker> m_broker;
    std::unique_ptr<Producer> m_ordering;
    std::unique_ptr<Producer> m_delivery;
    std::unique_ptr<EventsDatabase> m_listener;

private Q_SLOTS:
    void init()
    {
        m_broker = std::make_unique<TestBroker>();
        m_ordering = std::make_unique<Producer>(u"ordering"_s, *m_broker);
        m_delivery = std::make_unique<Producer>(u"delivery"_s, *m_broker);
        m_listener = std::make_unique<EventsDatabase>();
        m_ordering->startRelay();
        m_delivery->startRelay();
    }

    void cleanup()
    {
        m_delivery.reset();
        m_ordering.reset();
        m_listener.reset();
        m_broker.reset();
    }

    void whatBuildsOnAnotherProducerIsAppliedInEitherOrder()
    {
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering);
        QSignalSpy delivered(&replica.follow(*m_delivery, &afterOrdering), &Subscription::applied);
        replica.start();
        m_delivery->log().append(u"late"_s, 1);
        m_delivery->log().append(u"late"_s, 2);
        m_ordering->log().append(u"early"_s, 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("parked"_L1), 2, kPatience);
        m_delivery->log().append(u"early"_s, 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 2, kPatience);
        m_ordering->log().append(u"late"_s, 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 5, kPatience);
        QCOMPARE(m_listener->count("parked"_L1), 0);
        QCOMPARE(faultOf(m_listener->effects(), 5), QString());
        QTRY_COMPARE(delivered.size(), 3);
    }

    // A line that has waited for long would be tried in half a minute; what it waits for does not let it wait so long.
    void theArrivalOfWhatWasMissingEndsTheWait()
    {
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering);
        replica.follow(*m_delivery, &afterOrdering);
        replica.start();
        m_delivery->log().append(u"late"_s, 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("parked"_L1), 1, kPatience);
        m_listener->execute(u"update parked_event set due_at = now() + interval '1 hour'"_s);
        m_ordering->log().append(u"late"_s, 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 2, kPatience);
        QCOMPARE(m_listener->count("parked"_L1), 0);
    }

    void withoutAnyArrivalItIsTriedAfterAWhile()
    {
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_delivery, &afterOrdering);
        replica.start();
        m_delivery->log().append(u"late"_s, 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("parked"_L1), 1, kPatience);
        m_listener->execute(u"insert into effect (producer, subject) values ('ordering', 'late')"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 2, kPatience);
    }

    void manyOrdersOfTwoProducersWaitForEachOther()
    {
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering);
        replica.follow(*m_delivery, &afterOrdering);
        replica.start();
        m_delivery->log().appendMany(500, 100);
        m_ordering->log().appendMany(500, 100);
        m_delivery->log().appendMany(500, 100);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 1'500, kPatience);
        QCOMPARE(faultOf(m_listener->effects(), 1'500), QString());
        QCOMPARE(m_listener->count("parked"_L1), 0);
    }

    void aPoisonedSubjectHoldsUpNobodyElse()
    {
        std::atomic_bool healed = false;
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering, [&](Connection &connection, const Event &event) -> Result<Handled> {
            if (event.subject == "order-3"_L1 && !healed)
                return core::fail(Fault::Refused, "check-violated"_L1);
            return leaveEffect(connection, event);
        });
        replica.start();
        m_ordering->log().appendMany(100, 10);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 90, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("dead"_L1), 10, kPatience);
        m_ordering->log().appendMany(100, 10);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 180, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("dead"_L1), 20, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(replica.subscription().deadLetters(), 20, kPatience);
        QVERIFY(replica.subscription().isCaughtUp());

        healed = true;
        const auto letters = orFail(deadLetters(m_listener->connection(), {})).items;
        QCOMPARE(letters.constFirst().cause, u"check-violated"_s);
        orFail(m_listener->connection().transact(
            [&](Connection &connection) { return retryDeadLetter(connection, letters.constFirst().id); }));
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 200, kPatience);
        QCOMPARE(faultOf(m_listener->effects(), 200), QString());
        QCOMPARE(m_listener->count("dead"_L1), 0);
    }

    void anErrorThatPassesIsTriedUntilItHas()
    {
        std::atomic_int failures = 5;
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering, [&](Connection &connection, const Event &event) -> Result<Handled> {
            if (event.subject == "order-3"_L1 && failures-- > 0)
                return core::fail(Fault::Unavailable, "unreachable"_L1);
            return leaveEffect(connection, event);
        });
        replica.start();
        m_ordering->log().appendMany(100, 10);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 100, kPatience);
        QCOMPARE(faultOf(m_listener->effects(), 100), QString());
        QCOMPARE(m_listener->count("dead"_L1), 0);
    }

    // It has to stay for ever, but others cannot wait for ever.
    void anErrorThatNeverPassesStepsAside()
    {
        std::atomic_bool away = true;
        Replica replica(*m_listener, *m_broker);
        replica.follow(*m_ordering, [&](Connection &connection, const Event &event) -> Result<Handled> {
            if (event.subject == "order-3"_L1 && away)
                return core::fail(Fault::TimedOut, "statement-timeout"_L1);
            return leaveEffect(connection, event);
        });
        replica.start();
        m_ordering->log().appendMany(100, 10);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 90, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("parked"_L1), 10, kPatience);
        QCOMPARE(m_listener->count("dead"_L1), 0);
        away = false;
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 100, kPatience);
        QCOMPARE(faultOf(m_listener->effects(), 100), QString());
    }
};

TEST_SUITE(WaitingTest);
#include "waiting_test.moc"
