#include "client/tracking/order_head.h"
#include "client/tracking/orders_page.h"
#include "client/tracking/status_look.h"
#include "client/tracking/tracking.h"
#include "client/widgets/banner.h"
#include "client/widgets/pill.h"
#include "client/widgets/shown.h"
#include "tests/client/tracking/tracked_shop.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QListView>

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using api::Verb;
using contracts::order_view::OrderStatus;
using tests::anOrder;
using tests::OrderBuilder;
using tests::TrackedShop;

namespace {

struct Desk {
    TrackedShop shop;
    Tracking tracking{shop.orders, shop.live};
    std::unique_ptr<QWidget> window;

    OrdersPage *show(QSize size = {1280, 760})
    {
        window.reset(tracking.ordersPage());
        window->resize(size);
        window->show();
        return page();
    }
    void open(const OrderBuilder &order)
    {
        shop.has({order});
        show();
        tracking.showOrder(order.id());
        QTRY_COMPARE(statusShown(), lookOf(order.document().status).words());
    }
    static QJsonObject answerWith(const QString &status)
    {
        QJsonObject answer = tests::example(u"ordering"_s, u"order_answer_placed"_s);
        answer.insert("status"_L1, status);
        return answer;
    }
    OrdersPage *page() const { return static_cast<OrdersPage *>(window.get()); }
    QListView *view() const { return window->findChild<QListView *>(); }
    QString statusShown() const
    {
        return page()->order()->findChild<OrderHead *>()->findChild<widgets::Pill *>()->text();
    }
    QString banner() const { return page()->order()->findChild<widgets::Banner *>()->text(); }
};

QString words(OrderStatus status)
{
    return lookOf(status).words();
}

} // namespace

class TrackingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOrdersAreListedAndOneIsOpened()
    {
        Desk desk;
        const auto order = anOrder().of(1, u"토지"_s).paid();
        desk.shop.has({order});
        desk.show();
        QTRY_COMPARE(desk.view()->model()->rowCount(), 1);
        desk.tracking.showOrder(order.id());
        QTRY_COMPARE(desk.page()->order()->shown(), std::optional(order.id()));
        QCOMPARE(desk.statusShown(), words(OrderStatus::Placed));
    }

    void whatHappensIsShownInPlace()
    {
        Desk desk;
        auto order = anOrder().of(1, u"토지"_s).paid().prepared();
        desk.shop.has({order});
        desk.show();
        desk.tracking.showOrder(order.id());
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Placed));
        QTRY_COMPARE(desk.view()->currentIndex().row(), 0);

        // The view is a little behind at first.
        desk.shop.shop.answerOnce(Verb::Get, tests::pathOf(order.id()), tests::jsonAnswer(order.json()));
        order.shipped();
        desk.shop.has(order.document());
        const QSignalSpy reset(desk.view()->model(), &QAbstractItemModel::modelReset);
        desk.shop.ring(order.id(), order.lastEvent());
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Shipping));
        QCOMPARE(desk.view()->currentIndex().row(), 0);
        QCOMPARE(
            desk.view()->model()->index(0, 0).data(OrderListModel::StatusRole).toInt(), int(OrderStatus::Shipping));
        QCOMPARE(reset.size(), 0);
    }

    void theCountsFollow()
    {
        Desk desk;
        auto order = anOrder().of(1, u"토지"_s).paid();
        desk.shop.has({order});
        desk.show();
        auto *choice = desk.window->findChild<QComboBox *>();
        QTRY_VERIFY(choice->findText(u"%1 (1)"_s.arg(words(OrderStatus::Placed))) > 0);
        desk.shop.has(order.shipped().document());
        desk.shop.ring(order.id(), order.lastEvent());
        QTRY_VERIFY(choice->findText(u"%1 (1)"_s.arg(words(OrderStatus::Shipping))) > 0);
        QVERIFY(choice->findText(u"%1 ("_s.arg(words(OrderStatus::Placed)), Qt::MatchStartsWith) < 0);
    }

    void anOrderThatWasJustPlacedComesUp()
    {
        Desk desk;
        desk.shop.has(QList<tests::OrderDocument>());
        desk.show();
        QTRY_COMPARE(desk.shop.shop.waiting(), 0);
        const auto order = anOrder().of(1, u"토지"_s).paid();
        desk.shop.has({order});
        desk.shop.ring(order.id(), order.lastEvent());
        QTRY_COMPARE(desk.view()->model()->rowCount(), 1);
    }

    void afterAConnectTheVisibleIsReadAgain()
    {
        Desk desk;
        auto order = anOrder().of(1, u"토지"_s).paid();
        desk.shop.has({order});
        desk.show();
        desk.tracking.showOrder(order.id());
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Placed));
        desk.shop.has({order.shipped()});
        Q_EMIT desk.shop.live.caughtUp();
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Shipping));
    }

    void messagesOfLongAgoReadTheListOnce()
    {
        Desk desk;
        const auto order = anOrder().of(1, u"토지"_s).paid();
        desk.shop.has({order});
        desk.show();
        QTRY_COMPARE(desk.view()->model()->rowCount(), 1);
        const auto before = desk.shop.shop.asked().size();
        for (int i = 0; i < 200; ++i)
            desk.shop.ring(order.id(), QUuid::createUuid(), QDateTime::currentDateTimeUtc().addDays(-1));
        QTRY_COMPARE(desk.shop.shop.asked().size(), before + 1);
        QTest::qWait(0);
        QCOMPARE(desk.shop.readings(order.id()), 0);
    }

    void anAnswerForAnotherStatusIsNotShown()
    {
        Desk desk;
        const auto placed = anOrder().of(1, u"Placed"_s).paid();
        const auto shipping = anOrder().of(1, u"Shipping"_s).paid().shipped();
        desk.shop.has({shipping, placed});
        desk.shop.shop.answer(Verb::Get, u"/api/v1/orders?as=buyer&status=shipping"_s, tests::listOf({shipping}));
        desk.shop.shop.hold();
        desk.show();
        Q_EMIT desk.page()->list()->statusWanted(OrderStatus::Shipping);
        QCOMPARE(desk.shop.shop.waiting(), 2);
        desk.shop.shop.letGo(1);
        desk.shop.shop.letGo(0); // late, and for the question before
        QTRY_COMPARE(desk.view()->model()->rowCount(), 1);
        QCOMPARE(desk.view()->model()->index(0, 0).data().toString(), u"Shipping"_s);
    }

    void anAnswerForAnotherOrderIsNotShown()
    {
        Desk desk;
        const auto first = anOrder().of(1, u"First"_s).paid();
        const auto second = anOrder().of(1, u"Second"_s).paid();
        desk.shop.has(QList<tests::OrderDocument>());
        desk.shop.has(first.document());
        desk.shop.has(second.document());
        desk.show();
        QTRY_COMPARE(desk.shop.shop.waiting(), 0);
        desk.shop.shop.hold();
        desk.tracking.showOrder(first.id());
        desk.tracking.showOrder(second.id());
        desk.shop.shop.letGo(1);
        desk.shop.shop.letGo();
        QTRY_COMPARE(desk.page()->order()->shown(), std::optional(second.id()));
        QCoreApplication::processEvents();
        QCOMPARE(desk.page()->order()->shown(), std::optional(second.id()));
    }

    void aListThatCannotBeReadSaysSoAndTriesAgain()
    {
        Desk desk;
        desk.shop.shop.refuse(Verb::Get, u"/api/v1/orders"_s, core::Fault::Unavailable, api::kUnreachable);
        desk.show();
        auto *banner = desk.page()->list()->findChild<widgets::Banner *>();
        QTRY_VERIFY(!banner->text().isEmpty());
        desk.shop.has({anOrder().of(1, u"토지"_s).paid()});
        Q_EMIT banner->actionWanted();
        QTRY_COMPARE(desk.view()->model()->rowCount(), 1);
        QVERIFY(banner->text().isEmpty());
    }

    void furtherOrdersAreReadByTheLastOne()
    {
        Desk desk;
        QList<tests::OrderDocument> orders;
        for (int i = 0; i < 40; ++i)
            orders.prepend(anOrder().of(1, u"Book %1"_s.arg(i)).paid());
        desk.shop.has(orders.first(30), true);
        const QString after = u"/api/v1/orders?as=buyer&after="_s + orders.at(29).orderId.toString();
        desk.shop.shop.answer(Verb::Get, after, tests::listOf(orders.last(10)));
        desk.show();
        QTRY_COMPARE(desk.view()->model()->rowCount(), 30);
        desk.view()->scrollToBottom();
        QTRY_COMPARE(desk.view()->model()->rowCount(), 40);
    }

    void aPaidOrderIsCancelledWhenDeliverySaysSo()
    {
        Desk desk;
        auto order = anOrder().of(1, u"토지"_s).paid().prepared();
        desk.open(order);
        desk.shop.shop.answer(Verb::Post, tests::pathOf(order.id()), desk.answerWith(u"cancelling"_s));
        desk.shop.has(order.cancelling().document());
        Q_EMIT desk.page()->order()->cancellationWanted();
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Cancelling));
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
        Desk desk;
        auto order = anOrder().of(1, u"토지"_s).paid().prepared();
        desk.open(order);
        desk.shop.shop.answer(Verb::Post, tests::pathOf(order.id()), desk.answerWith(u"cancelling"_s));
        desk.shop.has(order.cancelling().document());
        Q_EMIT desk.page()->order()->cancellationWanted();
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Cancelling));
        const QString asked = desk.banner();
        desk.shop.has(order.shipped().refused().document());
        desk.shop.ring(order.id(), order.lastEvent());
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Shipping));
        QVERIFY(!desk.banner().isEmpty());
        QVERIFY(desk.banner() != asked);
    }

    void aRefusalAtOnceIsShownAndTheOrderGoesOn()
    {
        Desk desk;
        auto order = anOrder().of(1, u"토지"_s).paid().prepared();
        desk.open(order);
        desk.shop.shop.refuse(Verb::Post, tests::pathOf(order.id()), core::Fault::Refused, "already-shipped"_L1);
        desk.shop.has(order.shipped().document());
        Q_EMIT desk.page()->order()->cancellationWanted();
        QTRY_VERIFY(!desk.banner().isEmpty());
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Shipping));
        QVERIFY(!desk.banner().isEmpty()); // still
    }

    void aWaitingOrderIsPaidNow()
    {
        Desk desk;
        auto order = anOrder().of(1, u"토지"_s).awaitingPayment(QDateTime::currentDateTimeUtc().addSecs(600));
        desk.open(order);
        desk.shop.shop.answer(Verb::Post, tests::pathOf(order.id()) + u"/payment"_s, desk.answerWith(u"placed"_s));
        desk.shop.has(order.paid().document());
        Q_EMIT desk.page()->order()->paymentWanted();
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Placed));
        QVERIFY(!desk.banner().isEmpty());
    }

    void whereThereIsLittleRoomListAndOrderTakeTurns()
    {
        Desk desk;
        const auto order = anOrder().of(1, u"토지"_s).paid();
        desk.shop.has({order});
        desk.show({800, 600});
        QVERIFY(desk.page()->list()->isVisible());
        QVERIFY(!desk.page()->order()->isVisible());
        desk.tracking.showOrder(order.id());
        QVERIFY(!desk.page()->list()->isVisible());
        QVERIFY(desk.page()->order()->isVisible());
        QTest::keyClick(desk.page(), Qt::Key_Escape);
        QVERIFY(desk.page()->list()->isVisible());
        QVERIFY(!desk.page()->order()->isVisible());
    }

    void thePageMayGoWhileItIsBeingRead()
    {
        Desk desk;
        const auto order = anOrder().of(1, u"토지"_s).paid();
        desk.shop.has({order});
        desk.shop.shop.hold();
        desk.show();
        desk.tracking.showOrder(order.id());
        desk.window.reset();
        desk.shop.shop.letGo();
        QCoreApplication::processEvents();
        desk.show(); // made anew, it stands where it stood
        QTRY_COMPARE(desk.page()->order()->shown(), std::optional(order.id()));
    }

    void trackingMayEndWhileAnswersAreOut()
    {
        TrackedShop shop;
        shop.shop.hold();
        {
            Tracking tracking(shop.orders, shop.live);
            const std::unique_ptr<QWidget> page(tracking.ordersPage());
            tracking.showOrder(contracts::OrderId::generate());
        }
        shop.shop.letGo();
        QCoreApplication::processEvents();
    }
};

TEST_SUITE(TrackingTest);
#include "tracking_test.moc"
