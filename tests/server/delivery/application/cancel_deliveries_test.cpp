#include "tests/server/delivery/support/delivery_desk.h"
#include "tests/support/test_suite.h"

using namespace contracts::delivery;
using Outcome = delivery::CancelDeliveries::Outcome;

class CancelDeliveriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderOfWhichNothingIsOnItsWayIsCancelledWhole()
    {
        DeliveryDesk desk;
        const PlacedOrder order(3);
        QVERIFY(desk.prepare(order));
        QCOMPARE(desk.cancel(order).value(), Outcome::Cancelled);
        for (qsizetype seller = 0; seller < 3; ++seller)
            QCOMPARE(desk.parcelOf(order, seller).status(), delivery::DeliveryStatus::Cancelled);
        QCOMPARE(desk.events.count<DeliveryCancelled>(), 1);
        const auto told = parseDeliveryCancelled(desk.events.all.last().data);
        QCOMPARE(told->orderId, order.id);
        QCOMPARE(told->buyerId, order.buyer);
        QCOMPARE(told->deliveries.size(), 3);
    }

    void oneParcelOnItsWayKeepsTheWholeOrder()
    {
        DeliveryDesk desk;
        const PlacedOrder order(3);
        QVERIFY(desk.prepare(order));
        QVERIFY(desk.ship(order, 2));
        QCOMPARE(desk.cancel(order).value(), Outcome::Refused);
        QCOMPARE(desk.parcelOf(order, 0).status(), delivery::DeliveryStatus::Preparing);
        QCOMPARE(desk.parcelOf(order, 2).status(), delivery::DeliveryStatus::Started);
        QCOMPARE(desk.events.count<DeliveryCancelled>(), 0);
        QCOMPARE(desk.events.count<DeliveryCancellationRefused>(), 1);
        QCOMPARE(parseDeliveryCancellationRefused(desk.events.all.last().data)->reason, QStringLiteral("handed-over"));
    }

    void aCancellationThatIsRepeatedTellsNothingNew()
    {
        DeliveryDesk desk;
        const PlacedOrder order(2);
        QVERIFY(desk.prepare(order));
        QVERIFY(desk.cancel(order));
        QCOMPARE(desk.cancel(order).value(), Outcome::CancelledBefore);
        QCOMPARE(desk.events.count<DeliveryCancelled>(), 1);
    }

    void everyRequestThatIsRefusedIsAnswered()
    {
        DeliveryDesk desk;
        const PlacedOrder order(1);
        QVERIFY(desk.prepare(order));
        QVERIFY(desk.ship(order));
        QVERIFY(desk.cancel(order));
        QVERIFY(desk.cancel(order));
        QCOMPARE(desk.events.count<DeliveryCancellationRefused>(), 2);
    }

    void anOrderThatNobodyKnowsIsNotCancelled()
    {
        DeliveryDesk desk;
        QCOMPARE(desk.cancel(PlacedOrder(1)).error().slug, QStringLiteral("order-unknown"));
    }
};

TEST_SUITE(CancelDeliveriesTest);
#include "cancel_deliveries_test.moc"
