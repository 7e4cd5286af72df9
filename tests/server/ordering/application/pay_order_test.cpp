#include "common/contracts/ordering/order_events.h"
#include "server/ordering/application/claim_payment.h"
#include "server/ordering/application/expire_order.h"
#include "server/ordering/application/settle_payment.h"
#include "tests/server/ordering/application/memory_shop.h"
#include "tests/support/test_suite.h"

using namespace ordering;
using namespace ordering::builders;

// Settling, deferring, claiming and expiring: what happens to an order between its placing and its money.
class PayOrderTest : public QObject {
    Q_OBJECT

    MemoryShop m_shop;
    BookId m_toji;
    Order m_order = anOrder();

    Result<Order> settle(const PaymentOutcome &outcome, bool askedBefore = true)
    {
        return SettlePayment(m_shop, m_shop, m_shop, m_shop, m_shop).run(m_order.id(), outcome, askedBefore);
    }
    Result<Order> expire() { return ExpireOrder(m_shop, m_shop, m_shop, m_shop).run(m_order.id()); }
    Result<std::optional<Claim>> payNow(BuyerId buyer)
    {
        return ClaimPayment(m_shop, m_shop, m_shop, {}).run(m_order.id(), buyer);
    }
    static PaymentOutcome approved() { return {PaymentOutcome::Approved, PaymentId::generate(), {}}; }

private Q_SLOTS:
    void init()
    {
        m_shop = MemoryShop();
        m_toji = m_shop.shelve(3, 15'000);
        m_order =
            PlaceOrder(m_shop, m_shop, m_shop, {}).run({OrderId::generate(), aBuyer(), {{m_toji, 2, {}}}}).value();
    }

    void moneyMakesATrade()
    {
        const PaymentOutcome outcome = approved();
        QCOMPARE(settle(outcome)->status(), OrderStatus::Placed);
        QCOMPARE(m_shop.told(), QStringList{u"OrderPlaced"_s});
        const auto told = contracts::ordering::parseOrderPlaced(m_shop.lastTold());
        QVERIFY(told);
        QCOMPARE(told->paymentId, outcome.paymentId);
        QCOMPARE(told->total, Money::krw(30'000));
        QCOMPARE(m_shop.accounts[m_toji].reserved, 2);
    }

    void theSameMoneyIsTakenInOnce()
    {
        const PaymentOutcome outcome = approved();
        (void)settle(outcome);
        QCOMPARE(settle(outcome)->status(), OrderStatus::Placed);
        QCOMPARE(m_shop.events.size(), 1);
    }

    void aDeclineGivesTheCopiesBackOnce()
    {
        const PaymentOutcome declined{PaymentOutcome::Declined, {}, u"card-declined"_s};
        QCOMPARE(settle(declined)->status(), OrderStatus::PaymentFailed);
        QCOMPARE(settle(declined)->status(), OrderStatus::PaymentFailed);
        QCOMPARE(m_shop.told(), QStringList{u"OrderPaymentFailed"_s});
        QCOMPARE(m_shop.lastTold().value("reason"_L1).toString(), u"card-declined"_s);
        QCOMPARE(m_shop.accounts[m_toji], (Account{3, 3, 0, 0, 0}));
    }

    void whoCannotPayNowIsToldOnceAndKeepsTheCopies()
    {
        const PaymentOutcome away{PaymentOutcome::Away, {}, {}, std::chrono::seconds(7)};
        QCOMPARE(settle(away, false)->status(), OrderStatus::AwaitingPayment);
        QCOMPARE(settle(away, false)->facts().deferredAt, kNoon);
        QCOMPARE(m_shop.told(), QStringList{u"OrderPaymentDeferred"_s});
        QVERIFY(contracts::ordering::parseOrderPaymentDeferred(m_shop.lastTold()));
        QCOMPARE(m_shop.askingUntil[m_order.id()], kNoon.addSecs(7));
        QVERIFY(!m_shop.asked[m_order.id()]);
        QCOMPARE(m_shop.accounts[m_toji].reserved, 2);
    }

    void anUnknownAnswerIsNotForgotten()
    {
        (void)settle({PaymentOutcome::Pending, {}, {}}, false);
        QVERIFY(m_shop.asked[m_order.id()]);
        (void)settle({PaymentOutcome::Away, {}, {}}, true);
        QVERIFY(m_shop.asked[m_order.id()]);
    }

    void nobodyAsksTwiceAtTheSameTime()
    {
        const BuyerId buyer = m_order.facts().buyer.id;
        QCOMPARE(payNow(buyer).error().slug, u"payment-under-way"_s);
        m_shop.time = kNoon.addSecs(11); // whoever asked first is dead
        QVERIFY(payNow(buyer).value());
        QCOMPARE(payNow(buyer).error().slug, u"payment-under-way"_s);
    }

    void othersOrdersAreNobodysBusiness() { QCOMPARE(payNow(BuyerId::generate()).error().slug, u"order-not-found"_s); }

    void whatIsPaidOrOverIsNotPaidAgain()
    {
        const BuyerId buyer = m_order.facts().buyer.id;
        m_shop.time = m_order.facts().payUntil;
        QCOMPARE(payNow(buyer).error().slug, u"order-not-payable"_s);
        (void)settle(approved());
        QVERIFY(!payNow(buyer).value());
    }

    void theOldestIsAskedFirstAndOnlyWhenItsTimeHasCome()
    {
        const auto later =
            PlaceOrder(m_shop, m_shop, m_shop, {}).run({OrderId::generate(), aBuyer(), {{m_toji, 1, {}}}}).value();
        QVERIFY(!m_shop.claimNext(Waiting::All, kNoon, kNoon.addSecs(10)).value());
        const QDateTime soon = kNoon.addSecs(11);
        QCOMPARE(m_shop.claimNext(Waiting::All, soon, soon.addSecs(10)).value()->order.id(), m_order.id());
        QCOMPARE(m_shop.claimNext(Waiting::All, soon, soon.addSecs(10)).value()->order.id(), later.id());
        QVERIFY(!m_shop.claimNext(Waiting::All, soon, soon.addSecs(10)).value());
        QCOMPARE(m_shop.placeOf(later).value(), 2);
    }

    void anExpiredOrderGivesItsCopiesBackOnce()
    {
        QCOMPARE(expire().error().slug, u"order-not-expired"_s);
        m_shop.time = m_order.facts().payUntil;
        QCOMPARE(expire()->status(), OrderStatus::Expired);
        QCOMPARE(expire()->status(), OrderStatus::Expired);
        QCOMPARE(m_shop.told(), QStringList{u"OrderExpired"_s});
        QCOMPARE(m_shop.accounts[m_toji], (Account{3, 3, 0, 0, 0}));
    }

    void lateMoneyIsLeftToTheRefund()
    {
        m_shop.time = m_order.facts().payUntil;
        (void)expire();
        QCOMPARE(settle(approved())->status(), OrderStatus::Expired);
        QCOMPARE(m_shop.told(), QStringList{u"OrderExpired"_s});
        QCOMPARE(m_shop.accounts[m_toji].available, 3);
    }

    void aPaidOrderNeverExpires()
    {
        (void)settle(approved());
        m_shop.time = m_order.facts().payUntil.addDays(1);
        QCOMPARE(expire()->status(), OrderStatus::Placed);
    }
};

TEST_SUITE(PayOrderTest);
#include "pay_order_test.moc"
