#include "server/order_view/application/show_order.h"
#include "tests/server/order_view/support/memory_orders.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/support/test_suite.h"

using namespace order_view;
using namespace Qt::Literals::StringLiterals;

class ShowOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodySeesWhatConcernsThem()
    {
        MemoryOrders orders;
        OrderStory story;
        QVERIFY(orders.keep(story.order, story.placed()));
        ShowOrder show(orders);
        QCOMPARE(show.run(story.order, {contracts::userOf(story.buyer), false})->document.lines.size(), 2);
        QCOMPARE(show.run(story.order, {contracts::UserId::generate(), true})->document.lines.size(), 2);
        const auto seller = show.run(story.order, {contracts::userOf(story.sellers.at(1)), false});
        QCOMPARE(seller->document.lines.size(), 1);
        QCOMPARE(seller->document.lines.first().title, u"Kafka on the Shore"_s);
        QCOMPARE(seller->version, 1);
    }

    void otherPeoplesOrdersDoNotExist()
    {
        MemoryOrders orders;
        OrderStory story;
        QVERIFY(orders.keep(story.order, story.placed()));
        ShowOrder show(orders);
        const auto stranger = show.run(story.order, {contracts::UserId::generate(), false});
        const auto unknown = show.run(contracts::OrderId::generate(), {contracts::userOf(story.buyer), false});
        QCOMPARE(stranger.error().slug, u"order-not-found"_s);
        QCOMPARE(stranger.error().fault, unknown.error().fault);
        QCOMPARE(stranger.error().slug, unknown.error().slug);
    }

    void anUnpaidOrderIsNoneForItsSellers()
    {
        MemoryOrders orders;
        OrderStory story;
        QVERIFY(orders.keep(story.order, story.deferred()));
        ShowOrder show(orders);
        QVERIFY(show.run(story.order, {contracts::userOf(story.buyer), false}));
        QVERIFY(!show.run(story.order, {contracts::userOf(story.sellers.at(0)), false}));
    }
};

TEST_SUITE(ShowOrderTest);
#include "show_order_test.moc"
