#include "client/widgets/shown.h"
#include "tests/client/tracking/buyers_desk.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace tests;
using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using api::Verb;
using contracts::order_view::OrderStatus;

// Cancelling and paying now, and what the shop makes of it.
class TrackingWishesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPaidOrderIsCancelledWhenDeliverySaysSo()
    {
        BuyersDesk desk;
        auto order = anOrder().of(1, u"토지"_s).paid().prepared();
        askToCancel(desk, order);
        const QString asked = desk.banner();
        QVERIFY(!asked.isEmpty());
        desk.shop.has(order.cancelled().refunded().document());
        desk.shop.ring(order.id(), order.lastEvent());
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Cancelled));
        QVERIFY(desk.banner().contains(widgets::shown(*order.document().total)));
        QVERIFY(desk.banner() != asked);
    }

    void aCancellationIsRefusedOnceAParcelIsOnItsWay()
    {
        BuyersDesk desk;
        auto order = anOrder().of(1, u"토지"_s).paid().prepared();
        askToCancel(desk, order);
        const QString asked = desk.banner();
        desk.shop.has(order.shipped().refused().document());
        desk.shop.ring(order.id(), order.lastEvent());
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Shipping));
        QVERIFY(!desk.banner().isEmpty());
        QVERIFY(desk.banner() != asked);
    }

    void aRefusalAtOnceIsShownAndTheOrderGoesOn()
    {
        BuyersDesk desk;
        auto order = anOrder().of(1, u"토지"_s).paid().prepared();
        desk.open(order);
        desk.shop.shop.refuse(Verb::Post, pathOf(order.id()), core::Fault::Refused, "already-shipped"_L1);
        desk.shop.has(order.shipped().document());
        Q_EMIT desk.page()->order()->cancellationWanted();
        QTRY_VERIFY(!desk.banner().isEmpty());
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Shipping));
        QVERIFY(!desk.banner().isEmpty()); // still
    }

    void aWaitingOrderIsPaidNow()
    {
        BuyersDesk desk;
        auto order = anOrder().of(1, u"토지"_s).awaitingPayment(QDateTime::currentDateTimeUtc().addSecs(600));
        desk.open(order);
        desk.shop.shop.answer(Verb::Post, pathOf(order.id()) + u"/payment"_s, answerWith(u"placed"_s));
        desk.shop.has(order.paid().document());
        Q_EMIT desk.page()->order()->paymentWanted();
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Placed));
        QVERIFY(!desk.banner().isEmpty());
    }

private:
    // Until the shop has said that delivery is asked.
    static void askToCancel(BuyersDesk &desk, OrderBuilder &order)
    {
        desk.open(order);
        desk.shop.shop.answer(Verb::Post, pathOf(order.id()), answerWith(u"cancelling"_s));
        desk.shop.has(order.cancelling().document());
        Q_EMIT desk.page()->order()->cancellationWanted();
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Cancelling));
    }

    static QJsonObject answerWith(const QString &status)
    {
        QJsonObject answer = example(u"ordering"_s, u"order_answer_placed"_s);
        answer.insert("status"_L1, status);
        return answer;
    }
};

TEST_SUITE(TrackingWishesTest);
#include "tracking_wishes_test.moc"
