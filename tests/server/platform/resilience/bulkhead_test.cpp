#include "server/platform/resilience/bulkhead.h"
#include "tests/support/test_suite.h"

#include <atomic>
#include <optional>
#include <thread>

using namespace platform::resilience;
using namespace Qt::Literals::StringLiterals;

class BulkheadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoComesWhenItIsFullIsToldAtOnce()
    {
        Bulkhead bulkhead(2);
        const auto first = bulkhead.tryAcquire();
        const auto second = bulkhead.tryAcquire();
        QVERIFY(first && second);
        const auto third = bulkhead.tryAcquire();
        QCOMPARE(third.error().slug, u"bulkhead-full"_s);
        QVERIFY(third.error().isTransient());
        QCOMPARE(bulkhead.inUse(), 2);
    }

    void aPlaceIsGivenBackOnceHoweverOftenItMoves()
    {
        Bulkhead bulkhead(1);
        {
            auto place = bulkhead.tryAcquire();
            const Bulkhead::Place moved = std::move(*place);
            QCOMPARE(bulkhead.inUse(), 1);
        }
        QCOMPARE(bulkhead.inUse(), 0);
        QVERIFY(bulkhead.tryAcquire());
    }

    void aPlaceMayOutliveItsBulkhead()
    {
        std::optional<Bulkhead> bulkhead(1);
        const auto place = bulkhead->tryAcquire();
        bulkhead.reset();
        QVERIFY(place);
    }

    void manyThreadsNeverTakeMoreThanThereIs()
    {
        Bulkhead bulkhead(3);
        std::atomic<int> inside = 0;
        std::atomic<int> most = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&] {
                    for (int n = 0; n < 2'000; ++n) {
                        if (const auto place = bulkhead.tryAcquire()) {
                            const int now = ++inside;
                            for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) { }
                            std::this_thread::yield();
                            --inside;
                        }
                    }
                });
        }
        QVERIFY(most <= 3);
        QCOMPARE(bulkhead.inUse(), 0);
    }
};

TEST_SUITE(BulkheadTest);
#include "bulkhead_test.moc"
