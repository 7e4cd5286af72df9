#include "server/ordering/application/cancel_order.h"

#include "common/contracts/ordering/order_events.h"
#include "server/ordering/application/place_order.h"
#include "server/ordering/application/settle_payment.h"
#include "tests/server/ordering/application/memory_shop.h"
#include "tests/support/test_suite.h"

using namespace ordering;
using namespace ordering::builders;

class CancelOrderTest : public QObject {
    Q_OBJECT

    MemoryShop m_shop;
    BookId m_toji;
    Order m_order = anOrder();

    Result<Order> cancel()
    {
        return CancelOrder(m_shop, m_shop, m_shop, m_shop).run({m_order.id(), m_order.facts().buyer.id});
    }
    void pay()
    {
        (void)SettlePayment(m_shop, m_shop, m_shop, m_shop, m_shop)
            .run(m_order.id(), {PaymentOutcome::Approved, PaymentId::generate(), {}});
    }

private Q_SLOTS:
    void init()
    {
        m_shop = MemoryShop();
        m_toji = m_shop.shelve(3, 15'000);
        m_order =
            PlaceOrder(m_shop, m_shop, m_shop, {}).run({OrderId::generate(), aBuyer(), {{m_toji, 2, {}}}}).value();
    }

    void anUnpaidOrderIsOffAtOnce()
    {
        QCOMPARE(cancel()->status(), OrderStatus::Cancelled);
        QCOMPARE(cancel()->status(), OrderStatus::Cancelled);
        QCOMPARE(m_shop.told(), QStringList{u"OrderCancelled"_s});
        const auto told = contracts::ordering::parseOrderCancelled(m_shop.lastTold()).value();
        QVERIFY(!told.paid);
        QCOMPARE(told.refund, Money());
        QCOMPARE(m_shop.accounts[m_toji], (Account{3, 3, 0, 0, 0}));
    }

    void moneyThatComesAfterwardsMakesNoTrade()
    {
        (void)cancel();
        pay();
        QCOMPARE(m_shop.told(), QStringList{u"OrderCancelled"_s});
    }

    void aPaidOrderIsARequestToDelivery()
    {
        pay();
        QCOMPARE(cancel()->status(), OrderStatus::Cancelling);
        QCOMPARE(cancel()->status(), OrderStatus::Cancelling);
        QCOMPARE(m_shop.told(), (QStringList{u"OrderPlaced"_s, u"OrderCancellationRequested"_s}));
        QCOMPARE(contracts::ordering::parseOrderCancellationRequested(m_shop.lastTold())->sellerIds, m_order.sellers());
        QCOMPARE(m_shop.accounts[m_toji].reserved, 2);
    }

    void anothersOrderIsNotFound()
    {
        const auto cancelled = CancelOrder(m_shop, m_shop, m_shop, m_shop).run({m_order.id(), BuyerId::generate()});
        QCOMPARE(cancelled.error().slug, u"order-not-found"_s);
        QCOMPARE(cancelled.error().fault, core::Fault::NotFound);
        QCOMPARE(m_shop.find(m_order.id())->status(), OrderStatus::AwaitingPayment);
    }
};

TEST_SUITE(CancelOrderTest);
#include "cancel_order_test.moc"
