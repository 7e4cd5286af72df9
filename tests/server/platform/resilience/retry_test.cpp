#include "server/platform/resilience/retry.h"
#include "tests/server/platform/resilience/hand_clock.h"
#include "tests/support/test_suite.h"

#include <numeric>
#include <rapidcheck.h>

using namespace platform::resilience;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::Fault;
using core::Result;

namespace {

// Work that fails so often with the fault given, then answers 7.
struct Flaky {
    int failures;
    Fault fault = Fault::Unavailable;
    int calls = 0;

    Result<int> operator()()
    {
        if (++calls <= failures)
            return core::fail(fault, "away"_L1);
        return 7;
    }
};

struct Retrying {
    HandClock clock;
    QList<std::chrono::milliseconds> slept;
    Deadline deadline = Deadline::in(1h, clock.reading());

    Result<int> operator()(Flaky &work, int attempts, Backoff backoff = {10ms, 100ms})
    {
        const auto sleep = [this](std::chrono::milliseconds time) {
            slept.append(time);
            clock.turn(time);
        };
        return retry({attempts, backoff, sleep}, deadline, std::ref(work));
    }
};

} // namespace

class RetryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPassingFaultIsTriedAgain()
    {
        Retrying retrying;
        Flaky work{2};
        QCOMPARE(retrying(work, 3).value(), 7);
        QCOMPARE(work.calls, 3);
        QCOMPARE(retrying.slept.size(), 2);
    }

    void aLastingFaultIsNotTriedAgain()
    {
        Retrying retrying;
        Flaky work{2, Fault::Refused};
        QCOMPARE(retrying(work, 3).error().fault, Fault::Refused);
        QCOMPARE(work.calls, 1);
        QVERIFY(retrying.slept.isEmpty());
    }

    void nobodyTriesWhenThereIsNoTimeLeftToWait()
    {
        Retrying retrying;
        retrying.deadline = Deadline::in(0ms, retrying.clock.reading());
        Flaky work{5};
        QVERIFY(!retrying(work, 5));
        QCOMPARE(work.calls, 1);
        QVERIFY(retrying.slept.isEmpty());
    }

    void attemptsAndWaitsAreBounded()
    {
        QVERIFY(rc::check("calls <= attempts and the waits fit into the deadline", [] {
            Retrying retrying;
            const auto whole = std::chrono::milliseconds(*rc::gen::inRange(0, 500));
            retrying.deadline = Deadline::in(whole, retrying.clock.reading());
            const int attempts = *rc::gen::inRange(1, 20);
            Flaky work{*rc::gen::inRange(0, 30)};
            const auto outcome = retrying(work, attempts);
            RC_ASSERT(work.calls <= attempts);
            RC_ASSERT(outcome.has_value() == (work.calls > work.failures));
            RC_ASSERT(std::accumulate(retrying.slept.begin(), retrying.slept.end(), 0ms) <= whole);
        }));
    }
};

TEST_SUITE(RetryTest);
#include "retry_test.moc"
