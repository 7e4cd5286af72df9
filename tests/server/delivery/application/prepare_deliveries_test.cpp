#include "tests/server/delivery/support/delivery_desk.h"
#include "tests/support/test_suite.h"

using namespace contracts::delivery;

class PrepareDeliveriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySellerOfAnOrderGetsOneParcel()
    {
        DeliveryDesk desk;
        PlacedOrder order(3);
        order.sellers.append(order.sellers.first()); // a second book of the same seller
        QVERIFY(desk.prepare(order));
        QCOMPARE(desk.deliveries.ofOrder(order.id)->size(), 3);
        QCOMPARE(desk.events.count<DeliveryPrepared>(), 3);
        const auto told = parseDeliveryPrepared(desk.events.all.first().data);
        QCOMPARE(told->parcel.orderId, order.id);
        QCOMPARE(told->parcel.buyerId, order.buyer);
        QCOMPARE(told->parcel.sellerId, order.sellers.first());
        QCOMPARE(told->parcel.deliveryId, desk.parcelOf(order).parcel().id);
        QCOMPARE(told->preparedAt, desk.clock.now());
    }

    void anOrderThatIsToldTwiceIsPreparedOnce()
    {
        DeliveryDesk desk;
        const PlacedOrder order(2);
        QVERIFY(desk.prepare(order));
        QVERIFY(desk.prepare(order));
        QCOMPARE(desk.deliveries.ofOrder(order.id)->size(), 2);
        QCOMPARE(desk.events.all.size(), 2);
    }
};

TEST_SUITE(PrepareDeliveriesTest);
#include "prepare_deliveries_test.moc"
