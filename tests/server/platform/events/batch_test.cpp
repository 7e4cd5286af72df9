#include "server/platform/events/listening/batch.h"

#include "server/platform/events/listening/cursors.h"
#include "server/platform/telemetry/trace.h"
#include "tests/server/platform/events/an_event.h"
#include "tests/server/platform/events/events_database.h"
#include "tests/support/test_suite.h"

#include <stdexcept>
#include <thread>

using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;
using platform::postgres::Connection;

class BatchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<EventsDatabase> m_database;
    Handlers m_handlers;

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<EventsDatabase>();
        m_handlers = {{kPlaced, &leaveEffect}};
        orFail(openCursors(m_database->connection(), 3, {u"ordering"_s, u"delivery"_s}));
    }

    void effectsAndCursorMoveTogether()
    {
        const auto outcome = orFail(apply({event(1), event(2), event(3)}));
        QCOMPARE(outcome.cursor, 3);
        QCOMPARE(outcome.applied.size(), 3);
        QCOMPARE(cursor(), 3);
        QCOMPARE(faultOf(m_database->effects(), 3), QString());
    }

    void aCursorThatHasMovedRefusesTheBatch()
    {
        orFail(apply({event(1), event(2)}));
        const auto again = apply({event(1), event(2)});
        QVERIFY(!again);
        QCOMPARE(again.error().slug, u"cursor-moved"_s);
        QCOMPARE(cursor(), 2);
        QCOMPARE(faultOf(m_database->effects(), 2), QString());
    }

    void twoReplicasAtOnceHaveOneEffect()
    {
        const auto take = [this](int &applied) {
            Connection connection(m_database->settings());
            applied += applyBatch(connection, batch({event(1), event(2)}), m_handlers).has_value();
        };
        int first = 0;
        int second = 0;
        std::thread one([&] { take(first); });
        std::thread two([&] { take(second); });
        one.join();
        two.join();
        QCOMPARE(first + second, 1);
        QCOMPARE(faultOf(m_database->effects(), 2), QString());
    }

    void otherTypesOnlyMoveTheCursor()
    {
        Event other = event(1);
        other.type = u"shop.ordering.Other.v1"_s;
        const auto outcome = orFail(apply({other, event(2)}));
        QCOMPARE(outcome.applied.size(), 1);
        QCOMPARE(cursor(), 2);
        QCOMPARE(m_database->effects().size(), 1);
    }

    void oneRefusedEventDoesNotSpoilTheOthers()
    {
        m_handlers[kPlaced] = refusing(u"order-2"_s, {Fault::Refused, u"no"_s, u"not this one"_s, {}, {}});
        const auto outcome = orFail(apply({event(1, u"order-1"_s), event(2, u"order-2"_s), event(3, u"order-3"_s)}));
        QCOMPARE(outcome.applied, (QStringList{u"order-1"_s, u"order-3"_s}));
        QCOMPARE(cursor(), 3);
        QCOMPARE(m_database->count("parked"_L1), 1);
        QCOMPARE(faultOf(m_database->effects(), 2), QString());
    }

    void ofARefusedEventNothingRemains()
    {
        m_handlers[kPlaced] = [](Connection &connection, const Event &event) -> Result<Handled> {
            orFail(leaveEffect(connection, event));
            return core::fail(Fault::Refused, "no"_L1);
        };
        orFail(apply({event(1)}));
        QCOMPARE(m_database->count("effects"_L1), 0);
        QCOMPARE(m_database->count("parked"_L1), 1);
    }

    void aStatementThatFailsDoesNotSpoilTheOthers()
    {
        m_handlers[kPlaced] = [](Connection &connection, const Event &event) -> Result<Handled> {
            if (event.position == 2)
                if (const auto done = connection.executeText(u"select 1 / 0"_s); !done)
                    return core::fail(done.error());
            return leaveEffect(connection, event);
        };
        orFail(apply({event(1, u"order-1"_s), event(2, u"order-2"_s), event(3, u"order-3"_s)}));
        QCOMPARE(m_database->count("effects"_L1), 2);
        QCOMPARE(m_database->count("parked"_L1), 1);
        QCOMPARE(cursor(), 3);
    }

    void anExceptionIsARefusalToo()
    {
        m_handlers[kPlaced] = [](Connection &connection, const Event &event) {
            if (event.position == 2)
                throw std::runtime_error("oh");
            return leaveEffect(connection, event);
        };
        orFail(apply({event(1, u"order-1"_s), event(2, u"order-2"_s), event(3, u"order-3"_s)}));
        QCOMPARE(m_database->count("effects"_L1), 2);
        QCOMPARE(m_database->count("parked"_L1), 1);
    }

    void laterEventsOfAParkedSubjectWaitBehindIt()
    {
        m_handlers[kPlaced] = refusing(u"order-2"_s, {Fault::Refused, u"no"_s, {}, {}, {}});
        orFail(apply({event(1, u"order-2"_s), event(2, u"order-2"_s)}));
        m_handlers[kPlaced] = &leaveEffect; // the handler has learned it: the order must still be kept
        const auto outcome = orFail(apply({event(3, u"order-2"_s), event(4, u"order-1"_s)}, 2));
        QCOMPARE(m_database->count("parked"_L1), 3);
        QCOMPARE(outcome.wake, QStringList{u"order-2"_s});
        QCOMPARE(outcome.applied, QStringList{u"order-1"_s});
        QCOMPARE(cursor(), 4);
    }

    void anotherProducersEventOfTheSubjectGoesAheadAndWakesIt()
    {
        m_handlers[kPlaced] = [](Connection &, const Event &) { return Handled::NotYet; };
        orFail(apply({event(1, u"order-1"_s)}));
        m_handlers[kPlaced] = &leaveEffect;
        Event other = event(1, u"order-1"_s);
        other.source = u"/delivery"_s;
        Batch batch{u"delivery"_s, 3, 0, {other}, false};
        const auto outcome = orFail(applyBatch(m_database->connection(), batch, m_handlers));
        QCOMPARE(outcome.applied, QStringList{u"order-1"_s});
        QCOMPARE(outcome.wake, QStringList{u"order-1"_s});
    }

    void ofAnEventThatHasToWaitNothingRemains()
    {
        m_handlers[kPlaced] = [](Connection &connection, const Event &event) -> Result<Handled> {
            orFail(leaveEffect(connection, event));
            return Handled::NotYet;
        };
        orFail(apply({event(1)}));
        QCOMPARE(m_database->count("effects"_L1), 0);
        QCOMPARE(m_database->count("parked"_L1), 1);
        QCOMPARE(cursor(), 1);
    }

    void aTransientErrorStopsInFrontOfItsEvent()
    {
        m_handlers[kPlaced] = refusing(u"order-2"_s, {Fault::Unavailable, u"away"_s, {}, {}, {}});
        const auto outcome = orFail(apply({event(1, u"order-1"_s), event(2, u"order-2"_s), event(3, u"order-3"_s)}));
        QCOMPARE(outcome.blockedBy->slug, u"away"_s);
        QCOMPARE(outcome.cursor, 1);
        QCOMPARE(cursor(), 1);
        QCOMPARE(m_database->effects().size(), 1);
        QCOMPARE(m_database->count("parked"_L1), 0);
    }

    void whatIsBlockedForLongStepsAside()
    {
        m_handlers[kPlaced] = refusing(u"order-2"_s, {Fault::Unavailable, u"away"_s, {}, {}, {}});
        Batch batch = this->batch({event(1, u"order-2"_s)});
        batch.parkTransient = true;
        const auto outcome = orFail(applyBatch(m_database->connection(), batch, m_handlers));
        QVERIFY(!outcome.blockedBy);
        QCOMPARE(cursor(), 1);
        QCOMPARE(m_database->count("parked"_L1), 1);
    }

    void handlersRunInTheTraceOfTheEvent()
    {
        const auto begun = platform::telemetry::Trace::begin();
        std::optional<platform::telemetry::Trace> seen;
        m_handlers[kPlaced] = [&seen](Connection &, const Event &) {
            seen = platform::telemetry::currentTrace();
            return Handled::Applied;
        };
        Event traced = event(1);
        traced.traceparent = begun.traceparent();
        orFail(apply({traced}));
        QVERIFY(seen);
        QCOMPARE(seen->traceId, begun.traceId);
        QVERIFY(seen->spanId != begun.spanId);
        QVERIFY(!platform::telemetry::currentTrace());
    }

    // The transaction around everything is repeated; the event is not blamed.
    void aDeadlockIsNobodysFault()
    {
        int calls = 0;
        m_handlers[kPlaced] = [&calls](Connection &connection, const Event &event) -> Result<Handled> {
            if (++calls <= 2)
                return core::fail(Fault::Unavailable, "transaction-conflict"_L1);
            return leaveEffect(connection, event);
        };
        const auto outcome = orFail(apply({event(1)}));
        QCOMPARE(outcome.cursor, 1);
        QCOMPARE(calls, 3);
        QCOMPARE(m_database->count("parked"_L1), 0);
        QCOMPARE(m_database->effects().size(), 1);
    }

private:
    static Event event(qint64 position, const QString &subject = u"order-1"_s)
    {
        Event event = anEvent(subject, position);
        event.partition = 3;
        event.type = kPlaced;
        return event;
    }

    static Batch batch(const QList<Event> &events, qint64 cursor = 0)
    {
        return {u"ordering"_s, 3, cursor, events, false};
    }

    Result<BatchOutcome> apply(const QList<Event> &events, qint64 cursor = 0)
    {
        return applyBatch(m_database->connection(), batch(events, cursor), m_handlers);
    }

    qint64 cursor() { return orFail(openCursors(m_database->connection(), 3, {u"ordering"_s})).value(u"ordering"_s); }

    static Handler refusing(const QString &subject, const core::Error &error)
    {
        return [=](Connection &connection, const Event &event) -> Result<Handled> {
            if (event.subject == subject)
                return core::fail(error);
            return leaveEffect(connection, event);
        };
    }
};

TEST_SUITE(BatchTest);
#include "batch_test.moc"
