#include "client/widgets/empty_state.h"
#include "client/widgets/look.h"
#include "tests/client/tracking/buyers_desk.h"
#include "tests/support/test_suite.h"

#include <QAbstractButton>
#include <QComboBox>

using namespace tests;
using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using api::Verb;
using contracts::order_view::OrderStatus;

// The list of orders and the one that is opened, as they follow what happens.
class TrackingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOrdersAreListedAndOneIsOpened()
    {
        BuyersDesk desk;
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
        BuyersDesk desk;
        auto order = anOrder().of(1, u"토지"_s).paid().prepared();
        desk.shop.has({order});
        desk.show();
        desk.tracking.showOrder(order.id());
        QTRY_COMPARE(desk.statusShown(), words(OrderStatus::Placed));
        QTRY_COMPARE(desk.view()->currentIndex().row(), 0);

        // The view is a little behind at first.
        desk.shop.shop.answerOnce(Verb::Get, pathOf(order.id()), jsonAnswer(order.json()));
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
        BuyersDesk desk;
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
        BuyersDesk desk;
        desk.shop.has(QList<OrderDocument>());
        desk.show();
        QTRY_COMPARE(desk.shop.shop.waiting(), 0);
        const auto order = anOrder().of(1, u"토지"_s).paid();
        desk.shop.has({order});
        desk.shop.ring(order.id(), order.lastEvent());
        QTRY_COMPARE(desk.view()->model()->rowCount(), 1);
    }

    void afterAConnectTheVisibleIsReadAgain()
    {
        BuyersDesk desk;
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
        BuyersDesk desk;
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
        BuyersDesk desk;
        const auto placed = anOrder().of(1, u"Placed"_s).paid();
        const auto shipping = anOrder().of(1, u"Shipping"_s).paid().shipped();
        desk.shop.has({shipping, placed});
        desk.shop.shop.answer(Verb::Get, u"/api/v1/orders?as=buyer&status=shipping"_s, listOf({shipping}));
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
        BuyersDesk desk;
        const auto first = anOrder().of(1, u"First"_s).paid();
        const auto second = anOrder().of(1, u"Second"_s).paid();
        desk.shop.has(QList<OrderDocument>());
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
        BuyersDesk desk;
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
        BuyersDesk desk;
        QList<OrderDocument> orders;
        for (int i = 0; i < 40; ++i)
            orders.prepend(anOrder().of(1, u"Book %1"_s.arg(i)).paid());
        desk.shop.has(orders.first(30), true);
        const QString after = u"/api/v1/orders?as=buyer&after="_s + orders.at(29).orderId.toString();
        desk.shop.shop.answer(Verb::Get, after, listOf(orders.last(10)));
        desk.show();
        QTRY_COMPARE(desk.view()->model()->rowCount(), 30);
        desk.view()->scrollToBottom();
        QTRY_COMPARE(desk.view()->model()->rowCount(), 40);
    }

    void whoHasNoOrdersIsInvitedAndAskedToChooseNothing()
    {
        BuyersDesk desk;
        desk.shop.has(QList<OrderDocument>());
        desk.show();
        QTRY_VERIFY(desk.page()->list()->hasNone());
        QTRY_COMPARE(desk.page()->list()->width() + 2 * widgets::kSpaceXl, desk.page()->width());
        for (const auto *state : desk.page()->findChildren<widgets::EmptyState *>())
            QCOMPARE(state->isVisible(), desk.page()->list()->isAncestorOf(state));
    }

    void whereThereIsLittleRoomListAndOrderTakeTurns()
    {
        BuyersDesk desk;
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

    void anOrderThatCannotBeShownLeadsBackToTheListAsWell()
    {
        BuyersDesk desk;
        const auto order = anOrder().of(1, u"토지"_s).paid();
        desk.shop.shop.refuse(Verb::Get, u"/api/v1/orders/"_s, core::Fault::Unavailable, api::kUnreachable);
        desk.show({800, 600});
        desk.tracking.showOrder(order.id());
        QTRY_VERIFY(desk.page()->order()->findChild<widgets::EmptyState *>()->isVisible());
        const auto ways = desk.page()->order()->findChildren<QAbstractButton *>();
        const auto back = std::find_if(ways.begin(), ways.end(), [](const QAbstractButton *way) {
            return way->isVisible() && way->accessibleName() == u"Back to all orders"_s;
        });
        QVERIFY(back != ways.end());
        (*back)->click();
        QVERIFY(desk.page()->list()->isVisible());
        desk.window->resize(1200, 600);
        desk.tracking.showOrder(order.id());
        QTRY_VERIFY(desk.page()->order()->isVisible());
        QVERIFY(!(*back)->isVisible());
    }

    void thePageMayGoWhileItIsBeingRead()
    {
        BuyersDesk desk;
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
