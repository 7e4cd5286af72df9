#include "tests/server/order_view/support/memory_orders.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/support/test_suite.h"

using namespace order_view;

class KeepOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachFactBuildsOnWhatIsKept()
    {
        MemoryOrders orders;
        OrderStory story;
        QVERIFY(orders.keep(story.order, story.placed()));
        QCOMPARE(orders.partiesOfLast.size(), 3);
        QVERIFY(orders.keep(story.order, story.prepared(0)));
        const auto kept = orders.find(story.order);
        QCOMPARE(kept->version, 2);
        QCOMPARE(kept->document.timeline.size(), 2);
        QCOMPARE(kept->document.total, core::Money::krw(42'000));
    }

    void ordersAreNotCrossed()
    {
        MemoryOrders orders;
        OrderStory one;
        OrderStory other;
        QVERIFY(orders.keep(one.order, one.placed()));
        QVERIFY(orders.keep(other.order, other.placed()));
        QVERIFY(orders.keep(one.order, one.completed()));
        QCOMPARE(orders.find(other.order)->document.timeline.size(), 1);
        QCOMPARE(orders.find(one.order)->document.timeline.size(), 2);
    }
};

TEST_SUITE(KeepOrderTest);
#include "keep_order_test.moc"
