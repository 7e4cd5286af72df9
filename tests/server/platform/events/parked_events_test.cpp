#include "server/platform/events/listening/parked_events.h"

#include "server/platform/events/dead_letters.h"
#include "server/platform/events/listening/cursors.h"
#include "tests/server/platform/events/an_event.h"
#include "tests/server/platform/events/events_database.h"
#include "tests/support/test_suite.h"

using namespace platform::events;
using namespace std::chrono_literals;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Fault;
using core::Result;
using platform::postgres::Connection;

class ParkedEventsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<EventsDatabase> m_database;
    HandlersByProducer m_handlers;
    const Error m_refused{Fault::Refused, u"no"_s, u"not this one"_s, {}, {}};
    const Error m_away{Fault::Unavailable, u"away"_s, {}, {}, {}};

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<EventsDatabase>();
        m_handlers = {{u"ordering"_s, {{kPlaced, &leaveEffect}}}, {u"delivery"_s, {{kPlaced, &leaveEffect}}}};
        orFail(openCursors(m_database->connection(), m_due.partition, {u"ordering"_s, u"delivery"_s}));
    }

    void pausesDoubleUpToHalfAMinute()
    {
        QCOMPARE(pauseAfter({}, 0), 500ms);
        QCOMPARE(pauseAfter({}, 1), 1s);
        QCOMPARE(pauseAfter({}, 5), 16s);
        QCOMPARE(pauseAfter({}, 6), 30s);
        QCOMPARE(pauseAfter({}, 1'000'000), 30s);
        QCOMPARE(pauseAfter(m_refused, 0), 200ms);
        QCOMPARE(pauseAfter(m_away, 0), 500ms);
        QVERIFY(countsAsFailure(m_refused));
        QVERIFY(!countsAsFailure(m_away));
        QVERIFY(!countsAsFailure({}));
    }

    void aLineIsAppliedInOrder()
    {
        begin(event(1), {});
        QCOMPARE(orFail(holdBack(m_database->connection(), event(4))), HeldBack::Parked);
        QCOMPARE(orFail(holdBack(m_database->connection(), event(2))), HeldBack::Parked);
        QCOMPARE(retry(), (QStringList{u"ordering"_s, u"ordering"_s, u"ordering"_s}));
        QCOMPARE(faultOf(m_database->effects(), 3), QString());
        QCOMPARE(m_database->count("parked"_L1), 0);
    }

    void aLongLineIsAppliedInOneGo()
    {
        begin(event(1), {});
        for (qint64 position = 2; position <= 250; ++position)
            orFail(holdBack(m_database->connection(), event(position)));
        QCOMPARE(retry().size(), 250);
        QCOMPARE(faultOf(m_database->effects(), 250), QString());
    }

    void withoutALineNothingIsHeldBack()
    {
        QCOMPARE(orFail(holdBack(m_database->connection(), event(1))), HeldBack::Free);
        QCOMPARE(m_database->count("parked"_L1), 0);
    }

    void onlyTheFirstIsTriedAndTheOthersStayBehind()
    {
        int calls = 0;
        on([&](Connection &, const Event &) -> Result<Handled> {
            ++calls;
            return Handled::NotYet;
        });
        begin(event(1), {});
        orFail(holdBack(m_database->connection(), event(2)));
        QVERIFY(retry().isEmpty());
        QCOMPARE(calls, 1);
        QCOMPARE(m_database->count("parked"_L1), 2);
    }

    // Delivery's event builds on ordering's, which itself was parked: one helps the other in the same transaction.
    void oneLineMayFreeAnother()
    {
        bool placed = false;
        m_handlers[u"ordering"_s][kPlaced] = [&](Connection &connection, const Event &event) {
            placed = true;
            return leaveEffect(connection, event);
        };
        m_handlers[u"delivery"_s][kPlaced] = [&](Connection &connection, const Event &event) -> Result<Handled> {
            return placed ? leaveEffect(connection, event) : Handled::NotYet;
        };
        begin(event(1), {});
        begin(event(1, u"/delivery"_s), {});
        QCOMPARE(retry(), (QStringList{u"ordering"_s, u"delivery"_s}));
        QCOMPARE(m_database->count("parked"_L1), 0);
    }

    void aFailureIsTriedFiveTimesAndThenTheLineIsGivenUp()
    {
        on([this](Connection &, const Event &) { return core::fail(m_refused); });
        begin(event(1), m_refused);
        orFail(holdBack(m_database->connection(), event(2)));
        for (int failures = 2; failures < kAttempts; ++failures) {
            QVERIFY(retry().isEmpty());
            QCOMPARE(m_database->count("parked"_L1), 2);
        }
        QVERIFY(retry().isEmpty());
        QCOMPARE(m_database->count("parked"_L1), 0);
        const auto letters = orFail(deadLetters(m_database->connection(), {})).items;
        QCOMPARE(letters.size(), 2);
        QCOMPARE(letters.at(0).event.position, 1);
        QCOMPARE(letters.at(0).cause, u"no"_s);
        QCOMPARE(letters.at(0).detail, u"not this one"_s);
        QCOMPARE(letters.at(0).attempts, kAttempts);
        QCOMPARE(letters.at(1).event.position, 2);
        QCOMPARE(letters.at(1).cause, u"behind"_s);
    }

    void behindADeadOneEverythingOfItsLineIsDead()
    {
        bury(event(1));
        QCOMPARE(orFail(holdBack(m_database->connection(), event(2))), HeldBack::Dead);
        QCOMPARE(orFail(holdBack(m_database->connection(), event(1, u"/delivery"_s))), HeldBack::Free);
        QCOMPARE(m_database->count("dead"_L1), 2);
    }

    // Otherwise five arrivals in a row would use up all tries at once.
    void aLineThatFailedIsNotTriedBeforeItsPauseIsOver()
    {
        int calls = 0;
        on([&](Connection &, const Event &) {
            ++calls;
            return core::fail(m_refused);
        });
        begin(event(1), m_refused);
        QVERIFY(retryNow().isEmpty());
        QCOMPARE(calls, 0);
        QVERIFY(retry().isEmpty());
        QCOMPARE(calls, 1);
    }

    void aTransientErrorIsTriedWithoutEnd()
    {
        on([this](Connection &, const Event &) { return core::fail(m_away); });
        begin(event(1), m_away);
        for (int i = 0; i < 3 * kAttempts; ++i)
            QVERIFY(retry().isEmpty());
        QCOMPARE(m_database->count("parked"_L1), 1);
        QCOMPARE(m_database->count("dead"_L1), 0);
    }

    void whatWaitedForADayIsGivenUp()
    {
        on([](Connection &, const Event &) { return Handled::NotYet; });
        begin(event(1), {});
        QVERIFY(retry().isEmpty());
        QCOMPARE(m_database->count("parked"_L1), 1);
        m_database->execute(u"update parked_event set parked_at = now() - interval '25 hours'"_s);
        QVERIFY(retry().isEmpty());
        QCOMPARE(m_database->count("parked"_L1), 0);
        QCOMPARE(orFail(deadLetters(m_database->connection(), {})).items.constFirst().cause, u"waited-too-long"_s);
    }

    void aSubjectIsDueWhenItsPauseIsOver()
    {
        begin(event(1), {});
        QVERIFY(orFail(dueSubjects(m_database->connection(), {m_due.partition})).isEmpty());
        m_database->execute(u"update parked_event set due_at = now()"_s);
        const auto due = orFail(dueSubjects(m_database->connection(), {m_due.partition}));
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.constFirst().subject, m_due.subject);
        QCOMPARE(due.constFirst().partition, m_due.partition);
        QVERIFY(orFail(dueSubjects(m_database->connection(), {m_due.partition + 1})).isEmpty());
    }

    void aProducerThatNobodyHereListensToIsLeftAlone()
    {
        begin(event(1, u"/payment"_s), {});
        QVERIFY(retry().isEmpty());
        QCOMPARE(m_database->count("parked"_L1), 1);
    }

    void aHalfDoneTryLeavesNothing()
    {
        on([](Connection &connection, const Event &event) -> Result<Handled> {
            orFail(leaveEffect(connection, event));
            if (event.position == 2)
                return Handled::NotYet;
            return Handled::Applied;
        });
        begin(event(1), {});
        orFail(holdBack(m_database->connection(), event(2)));
        QCOMPARE(retry().size(), 1);
        QCOMPARE(faultOf(m_database->effects(), 1), QString());
    }

private:
    const Due m_due{partitionOf(u"order-1"_s), u"order-1"_s};

    static Event event(qint64 position, const QString &source = u"/ordering"_s)
    {
        Event event = anEvent(u"order-1"_s, position);
        event.type = kPlaced;
        event.source = source;
        return event;
    }

    void begin(const Event &event, const Obstacle &obstacle)
    {
        orFail(park(m_database->connection(), event, obstacle));
    }
    QStringList retryNow() { return orFail(retrySubject(m_database->connection(), m_due, m_handlers)); }
    QStringList retry()
    {
        m_database->execute(u"update parked_event set due_at = now() where due_at is not null"_s);
        return retryNow();
    }
    void on(const Handler &handler) { m_handlers[u"ordering"_s][kPlaced] = handler; }

    void bury(const Event &event)
    {
        on([this](Connection &, const Event &) { return core::fail(m_refused); });
        begin(event, m_refused);
        for (int i = 1; i < kAttempts; ++i)
            QVERIFY(retry().isEmpty());
        QCOMPARE(m_database->count("dead"_L1), 1);
    }
};

TEST_SUITE(ParkedEventsTest);
#include "parked_events_test.moc"
