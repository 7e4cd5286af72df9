#include "server/platform/resilience/backoff.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace platform::resilience;
using namespace std::chrono_literals;

class BackoffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCeilingDoublesUpToTheLargest()
    {
        const Backoff backoff{100ms, 1'000ms};
        QCOMPARE(backoff.ceiling(0), 100ms);
        QCOMPARE(backoff.ceiling(1), 200ms);
        QCOMPARE(backoff.ceiling(3), 800ms);
        QCOMPARE(backoff.ceiling(4), 1'000ms);
        QCOMPARE(backoff.ceiling(1'000'000), 1'000ms);
    }

    void jitterUsesTheWholeRange()
    {
        const Backoff backoff{100ms, 1'000ms};
        QCOMPARE(backoff.delay(1, 0), 0ms);
        QCOMPARE(backoff.delay(1, 0.5), 100ms);
        QCOMPARE(backoff.delay(1, 1), 200ms);
    }

    void noDelayLeavesItsBounds()
    {
        QVERIFY(rc::check("0 <= delay <= ceiling <= largest", [] {
            const Backoff backoff{std::chrono::milliseconds(*rc::gen::inRange(1, 5'000)),
                std::chrono::milliseconds(*rc::gen::inRange(1, 60'000))};
            const int attempt = *rc::gen::inRange(0, 200);
            const auto delay = backoff.delay(attempt);
            RC_ASSERT(delay >= 0ms);
            RC_ASSERT(delay <= backoff.ceiling(attempt));
            RC_ASSERT(backoff.ceiling(attempt) <= backoff.largest);
            RC_ASSERT(backoff.ceiling(attempt) <= backoff.ceiling(attempt + 1));
        }));
    }
};

TEST_SUITE(BackoffTest);
#include "backoff_test.moc"
