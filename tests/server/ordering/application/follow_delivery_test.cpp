#include "server/ordering/application/follow_delivery.h"

#include "common/contracts/ordering/order_events.h"
#include "server/ordering/application/cancel_order.h"
#include "server/ordering/application/place_order.h"
#include "server/ordering/application/settle_payment.h"
#include "tests/server/ordering/application/memory_shop.h"
#include "tests/support/test_suite.h"

using namespace ordering;
using namespace ordering::builders;
namespace wire = contracts::delivery;

class FollowDeliveryTest : public QObject {
    Q_OBJECT

    MemoryShop m_shop;
    QList<SellerId> m_sellers;
    QList<BookId> m_books;
    Order m_order = anOrder();

    template <class Event> Result<> tell(const Event &event)
    {
        return FollowDelivery(m_shop, m_shop, m_shop, m_shop).on(event);
    }
    wire::Parcel parcelOf(const SellerId &seller) const
    {
        return {m_order.id(), contracts::DeliveryId::generate(), seller, m_order.facts().buyer.id};
    }
    Result<> started(const SellerId &seller)
    {
        return tell(wire::DeliveryStarted{parcelOf(seller), u"CJ"_s, u"1"_s, kNoon});
    }
    Result<> completed(const SellerId &seller) { return tell(wire::DeliveryCompleted{parcelOf(seller), kNoon}); }
    Result<> cancelled() { return tell(wire::DeliveryCancelled{m_order.id(), m_order.facts().buyer.id, {}, kNoon}); }
    Result<> refused()
    {
        return tell(wire::DeliveryCancellationRefused{m_order.id(), m_order.facts().buyer.id, u"handed-over"_s, kNoon});
    }
    Result<Order> cancel()
    {
        return CancelOrder(m_shop, m_shop, m_shop, m_shop).run({m_order.id(), m_order.facts().buyer.id});
    }
    OrderStatus status() { return m_shop.find(m_order.id())->status(); }

private Q_SLOTS:
    void init()
    {
        m_shop = MemoryShop();
        m_sellers = {SellerId::generate(), SellerId::generate()};
        m_books = {m_shop.shelve(3, 15'000, m_sellers[0]), m_shop.shelve(5, 18'000, m_sellers[1])};
        const Basket basket{{m_books[0], 2, {}}, {m_books[1], 1, {}}};
        m_order = PlaceOrder(m_shop, m_shop, m_shop, {}).run({OrderId::generate(), aBuyer(), basket}).value();
        (void)SettlePayment(m_shop, m_shop, m_shop, m_shop, m_shop)
            .run(m_order.id(), {PaymentOutcome::Approved, PaymentId::generate(), {}});
        m_shop.events.clear();
    }

    void aParcelHandedOverIsShippingAndSoldForGood()
    {
        QVERIFY(started(m_sellers[0]));
        QCOMPARE(status(), OrderStatus::Shipping);
        QCOMPARE(m_shop.accounts[m_books[0]], (Account{3, 1, 0, 2, 0}));
        QCOMPARE(m_shop.accounts[m_books[1]], (Account{5, 4, 1, 0, 0}));
        QCOMPARE(cancel().error().slug, u"already-shipped"_s);
    }

    void theLastParcelCompletesTheOrder()
    {
        QVERIFY(started(m_sellers[0]));
        QVERIFY(completed(m_sellers[0]));
        QCOMPARE(status(), OrderStatus::Shipping);
        QVERIFY(m_shop.events.isEmpty());
        QVERIFY(started(m_sellers[1]));
        QVERIFY(completed(m_sellers[1]));
        QCOMPARE(status(), OrderStatus::Completed);
        QCOMPARE(m_shop.told(), QStringList{u"OrderCompleted"_s});
        QVERIFY(contracts::ordering::parseOrderCompleted(m_shop.lastTold()));
    }

    void aGrantedCancellationGivesCopiesAndMoneyBack()
    {
        (void)cancel();
        QVERIFY(cancelled());
        QCOMPARE(status(), OrderStatus::Cancelled);
        const auto told = contracts::ordering::parseOrderCancelled(m_shop.lastTold()).value();
        QVERIFY(told.paid);
        QCOMPARE(told.refund, Money::krw(48'000));
        QCOMPARE(m_shop.accounts[m_books[0]], (Account{3, 3, 0, 0, 0}));
    }

    void aRefusedCancellationLetsTheOrderGoOn()
    {
        (void)cancel();
        QVERIFY(refused());
        QCOMPARE(status(), OrderStatus::Placed);
        QCOMPARE(m_shop.accounts[m_books[0]].reserved, 2);
    }

    void aParcelThatLeftDuringTheRequestWins()
    {
        (void)cancel();
        QVERIFY(started(m_sellers[0]));
        QVERIFY(refused());
        QCOMPARE(status(), OrderStatus::Shipping);
    }

    void aFactThatDoesNotFitIsAFault()
    {
        QCOMPARE(cancelled().error().slug, u"order-not-cancelling"_s);
        QCOMPARE(status(), OrderStatus::Placed);
        m_shop.orders.clear();
        QCOMPARE(started(m_sellers[0]).error().slug, u"order-not-found"_s);
    }
};

TEST_SUITE(FollowDeliveryTest);
#include "follow_delivery_test.moc"
