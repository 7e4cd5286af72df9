#include "tests/server/delivery/support/delivery_desk.h"
#include "tests/support/test_suite.h"

using namespace contracts::delivery;
using Outcome = delivery::StartDelivery::Outcome;

class StartDeliveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aParcelStartsWithItsWaybill()
    {
        DeliveryDesk desk;
        const PlacedOrder order(2);
        QVERIFY(desk.prepare(order));
        QCOMPARE(desk.ship(order, 1).value(), Outcome::Started);
        QCOMPARE(desk.parcelOf(order, 1).status(), delivery::DeliveryStatus::Started);
        QCOMPARE(desk.parcelOf(order, 0).status(), delivery::DeliveryStatus::Preparing);
        const auto told = parseDeliveryStarted(desk.events.all.last().data);
        QCOMPARE(told->parcel.sellerId, order.sellers.at(1));
        QCOMPARE(told->courier, QStringLiteral("한진택배"));
        QCOMPARE(told->waybill, QStringLiteral("4502-1189"));
        QCOMPARE(told->startedAt, desk.clock.now());
    }

    void aShipmentOfAnOrderThatHasNotArrivedWaits()
    {
        DeliveryDesk desk;
        QCOMPARE(desk.ship(PlacedOrder(1)).value(), Outcome::NotYetKnown);
        QVERIFY(desk.events.all.isEmpty());
    }

    void aShipmentThatIsRepeatedIsHarmless()
    {
        DeliveryDesk desk;
        const PlacedOrder order(1);
        QVERIFY(desk.prepare(order));
        QVERIFY(desk.ship(order));
        QCOMPARE(desk.ship(order).value(), Outcome::UnderWay);
        QCOMPARE(desk.events.count<DeliveryStarted>(), 1);
    }

    void aCancelledParcelIsLeftCancelled()
    {
        DeliveryDesk desk;
        const PlacedOrder order(1);
        QVERIFY(desk.prepare(order));
        QVERIFY(desk.cancel(order));
        QCOMPARE(desk.ship(order).value(), Outcome::LeftCancelled);
        QCOMPARE(desk.events.count<DeliveryStarted>(), 0);
        QCOMPARE(desk.parcelOf(order).status(), delivery::DeliveryStatus::Cancelled);
    }

    void aSellerWithoutABookInTheOrderShipsNothing()
    {
        DeliveryDesk desk;
        PlacedOrder order(1);
        QVERIFY(desk.prepare(order));
        order.sellers.append(contracts::SellerId::generate());
        QCOMPARE(desk.ship(order, 1).error().slug, QStringLiteral("no-parcel-of-this-seller"));
    }

    void aShipmentThatNobodyCanFollowIsRefused()
    {
        DeliveryDesk desk;
        const PlacedOrder order(1);
        QVERIFY(desk.prepare(order));
        auto request = order.shipment();
        request.waybill = QStringLiteral("  ");
        const auto outcome = delivery::StartDelivery{desk.deliveries, desk.events, desk.clock}.run(request);
        QCOMPARE(outcome.error().slug, QStringLiteral("waybill-unusable"));
        QCOMPARE(desk.parcelOf(order).status(), delivery::DeliveryStatus::Preparing);
    }
};

TEST_SUITE(StartDeliveryTest);
#include "start_delivery_test.moc"
