#include "tests/server/order_view/support/order_story.h"
#include "tests/support/test_suite.h"

using namespace order_view;
using namespace Qt::Literals::StringLiterals;
using contracts::order_view::OrderStatus;

class OrderConclusionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderGoesItsWay()
    {
        OrderStory story;
        const auto deferred = story.deferred();
        const auto placed = story.placed();
        const auto started = story.started(0);
        const auto completed = story.completed();
        QCOMPARE((After{deferred}).status, OrderStatus::AwaitingPayment);
        QCOMPARE((After{deferred, placed}).status, OrderStatus::Placed);
        QCOMPARE((After{deferred, placed, started}).status, OrderStatus::Shipping);
        QCOMPARE((After{deferred, placed, started, completed}).status, OrderStatus::Completed);
    }

    void anOrderMayEndWithoutBeingPaid()
    {
        OrderStory story;
        QCOMPARE((After{story.declined(), story.failed()}).status, OrderStatus::PaymentFailed);
        QCOMPARE((After{story.deferred(), story.expired()}).status, OrderStatus::Expired);
        QCOMPARE((After{story.deferred(), story.cancelled(false)}).status, OrderStatus::Cancelled);
    }

    void aLateApprovalDoesNotReviveAnExpiredOrder()
    {
        OrderStory story;
        const auto document = After{story.deferred(), story.expired(), story.approved(), story.refunded()};
        QCOMPARE(document.status, OrderStatus::Expired);
        QCOMPARE(document.payment->status, u"refunded"_s);
    }

    void aCancellationWaitsForTheJudge()
    {
        OrderStory story;
        const auto placed = story.placed();
        const auto asked = story.cancelling();
        QCOMPARE((After{placed, asked}).status, OrderStatus::Cancelling);
        QCOMPARE((After{placed, asked, story.stopped(), story.cancelled()}).status, OrderStatus::Cancelled);
    }

    void aRefusedCancellationLetsTheOrderGoOn()
    {
        OrderStory story;
        const auto placed = story.placed();
        const auto started = story.started(0);
        const auto asked = story.cancelling();
        const auto refused = story.refused();
        QCOMPARE((After{placed, started, asked, refused}).status, OrderStatus::Shipping);
        QCOMPARE((After{placed, started, refused, asked}).status, OrderStatus::Shipping);
        QCOMPARE((After{placed, started, asked, refused, story.cancelling()}).status, OrderStatus::Cancelling);
    }

    void aPaymentThatWorkedInTheEndHasNoReason()
    {
        OrderStory story;
        const auto declined = story.declined(u"limit"_s);
        QCOMPARE((After{declined}).payment->status, u"declined"_s);
        QCOMPARE((After{declined}).payment->reason, u"limit"_s);
        const auto document = After{declined, story.approved()};
        QCOMPARE(document.payment->status, u"approved"_s);
        QVERIFY(!document.payment->reason);
        QCOMPARE(document.payment->approvedAt, document.timeline.last().at);
    }

    void whatDeliveryTellsFirstSaysNothingOfThePayment()
    {
        OrderStory story;
        const auto document = After{story.prepared(0)};
        QVERIFY(!document.payment);
        QCOMPARE(document.buyerId, story.buyer);
    }
};

TEST_SUITE(OrderConclusionsTest);
#include "order_conclusions_test.moc"
