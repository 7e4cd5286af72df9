#include "server/store/domain/store_order.h"
#include "tests/server/store/support/builders.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;

class StoreOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWaitingOrderIsConfirmedWithCourierAndWaybill()
    {
        StoreOrder order = aStoreOrder();
        QCOMPARE(order.requestShipment(u" CJ대한통운 "_s, u"6401-2345"_s, march(2)).value(), true);
        QCOMPARE(order.status, StoreOrderStatus::ShipmentRequested);
        QCOMPARE(order.shipment, (Shipment{u"CJ대한통운"_s, u"6401-2345"_s, march(2)}));
        QCOMPARE(order.updatedAt, march(2));
    }

    void confirmingAgainIsHarmless()
    {
        StoreOrder order = aStoreOrder();
        QVERIFY(order.requestShipment(u"한진"_s, u"1"_s, march(2)));
        const StoreOrder before = order;
        QCOMPARE(order.requestShipment(u"한진"_s, u"1"_s, march(3)).value(), false);
        QCOMPARE(order, before);
        QVERIFY(order.follow(StoreOrderTrigger::Start, march(3)));
        QCOMPARE(order.requestShipment(u"한진"_s, u"1"_s, march(4)).value(), false);
        QCOMPARE(order.status, StoreOrderStatus::Shipping);
    }

    void anotherWaybillAfterwardsIsRefused()
    {
        StoreOrder order = aStoreOrder();
        QVERIFY(order.requestShipment(u"한진"_s, u"1"_s, march(2)));
        const auto again = order.requestShipment(u"한진"_s, u"2"_s, march(3));
        QCOMPARE(again.error().slug, u"already-shipped"_s);
        QCOMPARE(again.error().fault, Fault::Refused);
        QCOMPARE(order.shipment->waybill, u"1"_s);
    }

    void aCancelledOrderIsNotShipped()
    {
        StoreOrder order = aStoreOrder();
        QVERIFY(order.follow(StoreOrderTrigger::Cancel, march(2)));
        QCOMPARE(order.requestShipment(u"한진"_s, u"1"_s, march(3)).error().slug, u"order-cancelled"_s);
        QVERIFY(!order.shipment);
    }

    void alsoARequestedShipmentThatWasCancelledIsNotShippedAgain()
    {
        StoreOrder order = aStoreOrder();
        QVERIFY(order.requestShipment(u"한진"_s, u"1"_s, march(2)));
        QVERIFY(order.follow(StoreOrderTrigger::Cancel, march(2)));
        QCOMPARE(order.requestShipment(u"한진"_s, u"1"_s, march(3)).error().slug, u"order-cancelled"_s);
    }

    void aParcelNeedsCourierAndWaybill()
    {
        StoreOrder order = aStoreOrder();
        QCOMPARE(order.requestShipment(u" "_s, u"1"_s, march(2)).error().slug, u"courier-missing"_s);
        QCOMPARE(order.requestShipment(u"한진"_s, u" "_s, march(2)).error().slug, u"waybill-missing"_s);
        QCOMPARE(order.requestShipment(u"한진"_s, u""_s, march(2)).error().pointer, u"/waybill"_s);
        QCOMPARE(order.requestShipment(QString(51, u'a'), u"1"_s, march(2)).error().slug, u"too-long"_s);
        QCOMPARE(order.requestShipment(u"한진"_s, QString(41, u'1'), march(2)).error().pointer, u"/waybill"_s);
        QCOMPARE(order.status, StoreOrderStatus::Waiting);
    }

    void whatCannotBePrintedOnAParcelIsRefused()
    {
        StoreOrder order = aStoreOrder();
        const auto shipped = [&](const QString &courier, const QString &waybill) {
            return order.requestShipment(courier, waybill, march(2));
        };
        for (const char16_t character : {u'\0', u'\u0007', u'\u200d', u'\ufffe'}) {
            const QString odd = u"a%1b"_s.arg(QChar(character));
            QCOMPARE(shipped(odd, u"1"_s).error().pointer, u"/courier"_s);
            QCOMPARE(shipped(u"CJ"_s, odd).error().slug, u"not-printable"_s);
        }
        QVERIFY(shipped(u"한진택배 📦"_s, u"4502-1189"_s));
    }

    void theDeskFollowsTheParcel()
    {
        StoreOrder order = aStoreOrder();
        QVERIFY(order.requestShipment(u"한진"_s, u"1"_s, march(2)));
        QVERIFY(order.follow(StoreOrderTrigger::Start, march(3)));
        QVERIFY(order.follow(StoreOrderTrigger::MoveOn, march(4), u"대전 허브"_s));
        QCOMPARE(order.place, u"대전 허브"_s);
        QVERIFY(order.follow(StoreOrderTrigger::Deliver, march(5)));
        QCOMPARE(order.status, StoreOrderStatus::Delivered);
        QCOMPARE(order.place, u"대전 허브"_s);
        QCOMPARE(order.updatedAt, march(5));
    }

    void anImpossibleMoveIsRefusedLoudly()
    {
        StoreOrder order = aStoreOrder();
        const StoreOrder before = order;
        QCOMPARE(order.follow(StoreOrderTrigger::Deliver, march(2)).error().slug, u"impossible-move"_s);
        QCOMPARE(order, before);
    }

    void theTotalIsThatOfTheSellersLines()
    {
        StoreOrder order = aStoreOrder();
        order.lines.append({BookId::generate(), u"토지"_s, 3, Money::krw(12'000)});
        QCOMPARE(order.total(), Money::krw(54'000));
    }
};

TEST_SUITE(StoreOrderTest);
#include "store_order_test.moc"
