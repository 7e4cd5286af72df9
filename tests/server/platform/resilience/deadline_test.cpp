#include "server/platform/resilience/deadline.h"
#include "tests/server/platform/resilience/hand_clock.h"
#include "tests/support/test_suite.h"

using namespace platform::resilience;
using namespace std::chrono_literals;

class DeadlineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeRunsOut()
    {
        HandClock clock;
        const Deadline deadline = Deadline::in(100ms, clock.reading());
        QCOMPARE(deadline.remaining(), 100ms);
        clock.turn(99ms);
        QCOMPARE(deadline.remaining(), 1ms);
        QVERIFY(deadline.check());
        clock.turn(1ms);
        QVERIFY(deadline.hasPassed());
        QCOMPARE(deadline.check().error().fault, core::Fault::TimedOut);
        clock.turn(1h);
        QCOMPARE(deadline.remaining(), 0ms);
    }

    void aStepNeverOutlastsTheWhole()
    {
        HandClock clock;
        const Deadline whole = Deadline::in(100ms, clock.reading());
        QCOMPARE(whole.within(30ms).remaining(), 30ms);
        clock.turn(90ms);
        QCOMPARE(whole.within(30ms).remaining(), 10ms);
    }
};

TEST_SUITE(DeadlineTest);
#include "deadline_test.moc"
