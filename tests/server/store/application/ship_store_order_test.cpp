#include "server/store/application/ship_store_order.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/fixed_clock.h"
#include "tests/server/store/support/in_memory_desk.h"
#include "tests/server/store/support/in_memory_events.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
namespace wire = contracts::store;

class ShipStoreOrderTest : public QObject {
    Q_OBJECT

    const FixedClock m_clock{march(2)};
    const wire::ShipmentRequest m_parcel{u"한진"_s, u"42"_s};

private Q_SLOTS:
    void deliveryIsAskedForTheShipment()
    {
        InMemoryDesk desk;
        InMemoryEvents events;
        const StoreOrder order = desk.with(aStoreOrder());
        const StoreOrder shipped =
            ShipStoreOrder(desk, events, m_clock).run(order.sellerId, order.orderId, m_parcel).value();
        QCOMPARE(shipped.status, StoreOrderStatus::ShipmentRequested);
        QCOMPARE(desk.order(order.orderId, order.sellerId), shipped);
        QCOMPARE(events.types(), QStringList{wire::ShipmentRequested::kType});
        QCOMPARE(events.last().subject, order.orderId.toString());
        QCOMPARE(wire::parseShipmentRequested(events.last().data).value(),
            (wire::ShipmentRequested{order.orderId, order.sellerId, u"한진"_s, u"42"_s, march(2)}));
    }

    void askingTwiceAsksOnce()
    {
        InMemoryDesk desk;
        InMemoryEvents events;
        const StoreOrder order = desk.with(aStoreOrder());
        ShipStoreOrder ship(desk, events, m_clock);
        QVERIFY(ship.run(order.sellerId, order.orderId, m_parcel));
        const auto again = ship.run(order.sellerId, order.orderId, m_parcel);
        QCOMPARE(again.value().status, StoreOrderStatus::ShipmentRequested);
        QCOMPARE(events.all().size(), 1);
    }

    void whatIsNotOnTheOwnDeskIsNotShipped()
    {
        InMemoryDesk desk;
        InMemoryEvents events;
        const StoreOrder order = desk.with(aStoreOrder());
        ShipStoreOrder ship(desk, events, m_clock);
        for (const auto &refused : {ship.run(order.sellerId, OrderId::generate(), m_parcel),
                 ship.run(SellerId::generate(), order.orderId, m_parcel)}) {
            QCOMPARE(refused.error().slug, u"not-on-desk"_s);
            QCOMPARE(refused.error().fault, Fault::Refused);
        }
        QVERIFY(events.all().isEmpty());
    }

    void aCancelledOrderIsNotShipped()
    {
        InMemoryDesk desk;
        InMemoryEvents events;
        StoreOrder order = aStoreOrder();
        order.status = StoreOrderStatus::Cancelled;
        desk.with(order);
        const auto refused = ShipStoreOrder(desk, events, m_clock).run(order.sellerId, order.orderId, m_parcel);
        QCOMPARE(refused.error().slug, u"order-cancelled"_s);
        QCOMPARE(refused.error().fault, Fault::Refused);
        QVERIFY(events.all().isEmpty());
    }
};

TEST_SUITE(ShipStoreOrderTest);
#include "ship_store_order_test.moc"
