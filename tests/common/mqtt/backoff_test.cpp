#include "common/mqtt/backoff.h"
#include "tests/support/test_suite.h"

using namespace mqtt;
using namespace std::chrono_literals;

namespace {

// The longest of many waits that follow so many failures.
std::chrono::milliseconds longestAfter(int failures)
{
    std::chrono::milliseconds longest{0};
    for (int i = 0; i < 1'000; ++i) {
        Backoff backoff(100ms, 1'000ms);
        for (int failure = 0; failure < failures; ++failure)
            (void)backoff.next();
        longest = std::max(longest, backoff.next());
    }
    return longest;
}

bool isJustBelow(std::chrono::milliseconds wait, std::chrono::milliseconds ceiling)
{
    return wait <= ceiling && wait > ceiling * 9 / 10;
}

} // namespace

class BackoffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCeilingDoublesWithEveryFailureUpToTheLargest()
    {
        QVERIFY(isJustBelow(longestAfter(0), 100ms));
        QVERIFY(isJustBelow(longestAfter(1), 200ms));
        QVERIFY(isJustBelow(longestAfter(2), 400ms));
        QVERIFY(isJustBelow(longestAfter(3), 800ms));
        QVERIFY(isJustBelow(longestAfter(4), 1'000ms));
        QVERIFY(isJustBelow(longestAfter(50), 1'000ms));
    }

    void waitsAreSpreadOverTheWholeTimeBelowTheCeiling()
    {
        std::chrono::milliseconds shortest{1'000};
        for (int i = 0; i < 1'000; ++i)
            shortest = std::min(shortest, Backoff(1'000ms, 1'000ms).next());
        QVERIFY(shortest < 100ms);
    }

    void aResetBeginsAnew()
    {
        for (int i = 0; i < 100; ++i) {
            Backoff backoff(10ms, 10s);
            for (int failure = 0; failure < 8; ++failure)
                (void)backoff.next();
            backoff.reset();
            QVERIFY(backoff.next() <= 10ms);
        }
    }

    void foolishSettingsStillGiveAWait()
    {
        Backoff backoff(0ms, -5ms);
        for (int i = 0; i < 100; ++i)
            QVERIFY(backoff.next() >= 0ms && backoff.next() <= 1ms);
    }
};

TEST_SUITE(BackoffTest);
#include "backoff_test.moc"
