#include "common/contracts/delivery/delivery_events.h"
#include "common/contracts/json/page.h"
#include "common/contracts/ordering/order_events.h"
#include "common/contracts/store/desk.h"
#include "common/contracts/store/shipment_requested.h"
#include "tests/server/store/service/store_service.h"
#include "tests/support/test_suite.h"

using namespace store::builders;
using namespace contracts::delivery;
using contracts::BuyerId;
using contracts::DeliveryId;
using contracts::OrderId;
using contracts::PaymentId;
using contracts::ordering::OrderPlaced;
using core::Money;
namespace wire = contracts::store;

class DeskAtTheDoorTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreService> m_store;
    const BuyerId m_buyer = BuyerId::generate();

    OrderPlaced placed(const QJsonObject &kims, const QJsonObject &lees)
    {
        const auto line = [](const QJsonObject &book, const contracts::SellerId &seller, int quantity) {
            return contracts::ordering::OrderLine{contracts::BookId::parse(book.value("bookId"_L1).toString()).value(),
                seller, book.value("title"_L1).toString(), quantity, Money::krw(9'000)};
        };
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return {OrderId::generate(), m_buyer, u"김하늘"_s,
            {u"김하늘"_s, u"010"_s, u"03187"_s, u"종로 1"_s, std::nullopt},
            {line(kims, m_store->kim, 2), line(lees, m_store->lee, 1)}, Money::krw(27'000), PaymentId::generate(), now,
            now};
    }

    void tellOrdering(const OrderPlaced &order)
    {
        m_store->service().neighbour(u"ordering"_s).tell(OrderPlaced::kType, order.orderId.toString(), toJson(order));
    }
    template <class Event> void tellDelivery(const OrderId &order, const Event &event)
    {
        m_store->service().neighbour(u"delivery"_s).tell(Event::kType, order.toString(), toJson(event));
    }

    QString statusOf(const contracts::SellerId &seller, const OrderId &order)
    {
        const Answer answer = m_store->askAs(seller, "GET", QString(u"/store/orders/"_s + order.toString()));
        return answer.status == 200 ? object(answer).value("status"_L1).toString() : QString::number(answer.status);
    }

    Answer ship(const contracts::SellerId &seller, const OrderId &order, const QString &waybill = u"6401-2345"_s)
    {
        return m_store->askAs(seller, "POST", u"/store/orders/%1/shipment"_s.arg(order.toString()),
            QJsonObject{{u"courier"_s, u"CJ대한통운"_s}, {u"waybill"_s, waybill}});
    }

    OrderPlaced anOrderOnTheDesks(int stock = 5)
    {
        const OrderPlaced order = placed(m_store->registered(m_store->kim, StoreService::aBook(), stock),
            m_store->registered(m_store->lee, StoreService::aBook(u"토지"_s), stock));
        tellOrdering(order);
        [&] { QTRY_COMPARE(statusOf(m_store->kim, order.orderId), u"waiting"_s); }();
        return order;
    }

private Q_SLOTS:
    void initTestCase() { m_store = std::make_unique<StoreService>(); }
    void cleanupTestCase() { m_store.reset(); }

    void aPaidOrderLiesOnEverySellersDesk()
    {
        const OrderPlaced order = anOrderOnTheDesks();
        const QString address = u"/store/orders/"_s + order.orderId.toString();
        const auto kims = wire::parseDeskRecord(object(m_store->askAs(m_store->kim, "GET", address))).value();
        QCOMPARE(kims.lines.size(), 1);
        QCOMPARE(kims.total, Money::krw(18'000));
        QCOMPARE(kims.buyerName, u"김하늘"_s);
        QCOMPARE(wire::parseDeskRecord(object(m_store->askAs(m_store->lee, "GET", address)))->total, Money::krw(9'000));
        QCOMPARE(statusOf(contracts::SellerId::generate(), order.orderId), u"404"_s);
        const auto list =
            contracts::parsePage(object(m_store->askAs(m_store->kim, "GET", u"/store/orders?status=waiting&limit=1"_s)),
                &wire::parseDeskRecord);
        QCOMPARE(list->items.first().orderId, order.orderId);
        QCOMPARE(m_store->askAs(m_store->kim, "GET", u"/store/orders?status=lost"_s).status, 422);
    }

    void aConfirmedOrderIsShippedAndFollowed()
    {
        const OrderPlaced order = anOrderOnTheDesks();
        const OrderId id = order.orderId;
        QCOMPARE(ship(m_store->kim, id).status, 202);
        QCOMPARE(ship(m_store->kim, id).status, 202);
        QCOMPARE(slug(ship(m_store->kim, id, u"another"_s)), u"already-shipped"_s);
        auto &told = m_store->service().told();
        QTRY_COMPARE(told.of(wire::ShipmentRequested::kType, id.toString()).size(), 1);
        QCOMPARE(
            wire::parseShipmentRequested(told.of(wire::ShipmentRequested::kType, id.toString()).first().data)->waybill,
            u"6401-2345"_s);

        const Parcel parcel{id, DeliveryId::generate(), m_store->kim, m_buyer};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        tellDelivery(id, DeliveryStarted{parcel, u"CJ대한통운"_s, u"6401-2345"_s, now});
        QTRY_COMPARE(statusOf(m_store->kim, id), u"shipping"_s);
        const QString book = u"/store/books/"_s + order.lines.first().bookId.toString();
        QCOMPARE(object(m_store->askAs(m_store->kim, "GET", book)).value("stock"_L1).toInt(), 3);
        tellDelivery(id, DeliveryProgressed{parcel, DeliveryStatus::OutForDelivery, u"종로"_s, now});
        tellDelivery(id, DeliveryCompleted{parcel, now});
        QTRY_COMPARE(statusOf(m_store->kim, id), u"delivered"_s);
        QCOMPARE(statusOf(m_store->lee, id), u"waiting"_s);
    }

    void whatIsNotOnTheDeskIsNotShipped()
    {
        const Answer unknown = ship(m_store->kim, OrderId::generate());
        QCOMPARE(unknown.status, 409);
        QCOMPARE(slug(unknown), u"not-on-desk"_s);
        const OrderPlaced order = anOrderOnTheDesks();
        QCOMPARE(slug(ship(contracts::SellerId::generate(), order.orderId)), u"not-on-desk"_s);
        QCOMPARE(m_store
                     ->askAs(m_store->kim, "POST", u"/store/orders/rubbish/shipment"_s,
                         QJsonObject{{u"courier"_s, u"a"_s}, {u"waybill"_s, u"b"_s}})
                     .status,
            409);
    }

    void aCancelledOrderIsNotShipped()
    {
        const OrderPlaced order = anOrderOnTheDesks();
        tellDelivery(order.orderId,
            DeliveryCancelled{order.orderId, m_buyer,
                {{DeliveryId::generate(), m_store->kim}, {DeliveryId::generate(), m_store->lee}},
                QDateTime::currentDateTimeUtc()});
        QTRY_COMPARE(statusOf(m_store->kim, order.orderId), u"cancelled"_s);
        QCOMPARE(statusOf(m_store->lee, order.orderId), u"cancelled"_s);
        const Answer late = ship(m_store->kim, order.orderId);
        QCOMPARE(late.status, 409);
        QCOMPARE(slug(late), u"order-cancelled"_s);
    }

    void aCancellationThatOvertakesItsOrderWaitsForIt()
    {
        const OrderPlaced order = placed(m_store->registered(m_store->kim, StoreService::aBook()),
            m_store->registered(m_store->lee, StoreService::aBook(u"토지"_s)));
        tellDelivery(order.orderId,
            DeliveryCancelled{order.orderId, m_buyer,
                {{DeliveryId::generate(), m_store->kim}, {DeliveryId::generate(), m_store->lee}},
                QDateTime::currentDateTimeUtc()});
        const OrderPlaced after = anOrderOnTheDesks();
        QCOMPARE(statusOf(m_store->kim, order.orderId), u"404"_s);
        tellOrdering(order);
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(m_store->kim, order.orderId), u"cancelled"_s, 15'000);
        QCOMPARE(statusOf(m_store->kim, after.orderId), u"waiting"_s);
    }

    void ordersThatCameWhileTheStoreWasClosedAreOnTheDeskAfterwards()
    {
        const QJsonObject kims = m_store->registered(m_store->kim, StoreService::aBook());
        const QJsonObject lees = m_store->registered(m_store->lee, StoreService::aBook(u"토지"_s));
        m_store->service().stop();
        QList<OrderPlaced> orders;
        for (int i = 0; i < 20; ++i) {
            orders.append(placed(kims, lees));
            tellOrdering(orders.last());
        }
        m_store->service().start();
        for (const OrderPlaced &order : orders)
            QTRY_COMPARE_WITH_TIMEOUT(statusOf(m_store->kim, order.orderId), u"waiting"_s, 15'000);
    }
};

TEST_SUITE(DeskAtTheDoorTest);
#include "desk_at_the_door_test.moc"
