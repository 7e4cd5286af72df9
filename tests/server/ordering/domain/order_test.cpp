#include "server/ordering/domain/order.h"

#include "tests/server/ordering/domain/order_builders.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace ordering;
using namespace ordering::builders;

class OrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titlesAndPricesAreFrozen()
    {
        const BookId toji = BookId::generate();
        const BookId pachinko = BookId::generate();
        const Offers offers{{toji, anOffer(15'000)}, {pachinko, anOffer(18'000, u"파친코"_s)}};
        const Basket basket{{toji, 2, Money::krw(15'000)}, {pachinko, 1, std::nullopt}};
        const auto order = Order::place(OrderId::generate(), aBuyer(), basket, offers, kNoon, kHold);
        QVERIFY(order);
        QCOMPARE(order->status(), OrderStatus::AwaitingPayment);
        QCOMPARE(order->total(), Money::krw(48'000));
        QCOMPARE(order->facts().lines.last(),
            (Line{pachinko, offers[pachinko].sellerId, u"파친코"_s, 1, Money::krw(18'000)}));
        QCOMPARE(order->facts().payUntil, kNoon.addSecs(15 * 60));
        QVERIFY(!order->isPaid());
    }

    void aBasketAgainstTheRulesIsNoOrder()
    {
        const auto order = Order::place(OrderId::generate(), aBuyer(), {}, {}, kNoon, kHold);
        QCOMPARE(order.error().slug, u"basket-empty"_s);
    }

    void anApprovedOrderIsPlacedOnce()
    {
        Order order = anOrder();
        const PaymentId payment = PaymentId::generate();
        QCOMPARE(order.paymentApproved(payment).value(), Change::Made);
        QCOMPARE(order.status(), OrderStatus::Placed);
        QCOMPARE(order.facts().paymentId, payment);
        QCOMPARE(order.paymentApproved(payment).value(), Change::None);
        (void)order.deliveryStarted();
        QCOMPARE(order.paymentApproved(payment).value(), Change::None);
        QCOMPARE(order.paymentApproved(PaymentId::generate()).error().slug, u"order-not-payable"_s);
    }

    void aDeclinedOrderIsOver()
    {
        Order order = anOrder();
        QCOMPARE(order.paymentDeclined(u"card-declined"_s).value(), Change::Made);
        QCOMPARE(order.status(), OrderStatus::PaymentFailed);
        QCOMPARE(order.paymentDeclined(u"again"_s).value(), Change::None);
        QCOMPARE(order.facts().declineReason, u"card-declined"_s);
        QVERIFY(!order.cancel());
    }

    void aBuyerIsToldOnceToPayLater()
    {
        Order order = anOrder();
        QCOMPARE(order.deferPayment(kNoon).value(), Change::Made);
        QCOMPARE(order.deferPayment(kNoon.addSecs(60)).value(), Change::None);
        QCOMPARE(order.facts().deferredAt, kNoon);
        QVERIFY(order.mayBePaid(kNoon.addSecs(15 * 60 - 1)));
        QVERIFY(!order.mayBePaid(kNoon.addSecs(15 * 60)));
        QCOMPARE(aPaidOrder().deferPayment(kNoon).error().slug, u"order-not-payable"_s);
    }

    void anOrderExpiresAtItsDeadlineAndNotBefore()
    {
        Order order = anOrder();
        QCOMPARE(order.deadlinePassed(kNoon.addSecs(15 * 60 - 1)).error().slug, u"order-not-expired"_s);
        QCOMPARE(order.deadlinePassed(kNoon.addSecs(15 * 60)).value(), Change::Made);
        QCOMPARE(order.status(), OrderStatus::Expired);
        QCOMPARE(order.paymentApproved(PaymentId::generate()).error().slug, u"order-not-payable"_s);
        QVERIFY(!aPaidOrder().deadlinePassed(kNoon.addDays(1)));
    }

    void anUnpaidOrderIsCancelledAtOnceAndAPaidOneOnRequest()
    {
        Order unpaid = anOrder();
        QCOMPARE(unpaid.cancel().value(), Change::Made);
        QCOMPARE(unpaid.status(), OrderStatus::Cancelled);
        QCOMPARE(unpaid.cancel().value(), Change::None);

        Order paid = aPaidOrder();
        QCOMPARE(paid.cancel().value(), Change::Made);
        QCOMPARE(paid.status(), OrderStatus::Cancelling);
        QCOMPARE(paid.cancel().value(), Change::None);
        QCOMPARE(paid.deliveryCancelled().value(), Change::Made);
        QCOMPARE(paid.status(), OrderStatus::Cancelled);
        QVERIFY(paid.isPaid());
    }

    void whatIsOnItsWayIsNotCancelled()
    {
        Order order = aShippingOrder();
        QCOMPARE(order.cancel().error().slug, u"already-shipped"_s);
        QCOMPARE(order.cancel().error().facts.value("status"_L1).toString(), u"shipping"_s);
        QCOMPARE(order.status(), OrderStatus::Shipping);
    }

    void aRefusedCancellationLetsTheOrderGoOn()
    {
        Order order = aPaidOrder();
        (void)order.cancel();
        QCOMPARE(order.cancellationRefused().value(), Change::Made);
        QCOMPARE(order.status(), OrderStatus::Placed);
        QCOMPARE(order.cancel().value(), Change::Made);
    }

    void aParcelHandedOverEndsTheWishToCancel()
    {
        Order order = aPaidOrder();
        (void)order.cancel();
        QCOMPARE(order.deliveryStarted().value(), Change::Made);
        QCOMPARE(order.status(), OrderStatus::Shipping);
        QCOMPARE(order.cancellationRefused().value(), Change::None);
        QVERIFY(!order.deliveryCancelled());
    }

    void anOrderIsCompletedWithItsLastParcel()
    {
        const QList<SellerId> sellers{SellerId::generate(), SellerId::generate()};
        Order order = anOrderFrom(sellers);
        (void)order.paymentApproved(PaymentId::generate());
        (void)order.deliveryStarted();
        QCOMPARE(order.deliveryCompleted(sellers.first()).value(), Change::None);
        QCOMPARE(order.deliveryCompleted(sellers.first()).value(), Change::None);
        QCOMPARE(order.deliveryStarted().value(), Change::None);
        QCOMPARE(order.deliveryCompleted(sellers.last()).value(), Change::Made);
        QCOMPARE(order.status(), OrderStatus::Completed);
        QCOMPARE(order.cancel().error().slug, u"already-shipped"_s);
    }

    void twoBooksOfOneSellerAreOneParcel()
    {
        const SellerId seller = SellerId::generate();
        QCOMPARE(anOrderFrom({seller, SellerId::generate(), seller}).sellers().size(), 2);
    }

    // Whatever is said in whatever order: the money decides which half of the life an order is in.
    void noOrderIsATradeWithoutMoney()
    {
        using Step = std::function<void(Order &)>;
        const PaymentId payment = PaymentId::generate();
        const std::vector<Step> steps{
            [=](Order &o) { (void)o.paymentApproved(payment); },
            [](Order &o) { (void)o.paymentDeclined(u"no"_s); },
            [](Order &o) { (void)o.deadlinePassed(kNoon.addDays(1)); },
            [](Order &o) { (void)o.deferPayment(kNoon); },
            [](Order &o) { (void)o.cancel(); },
            [](Order &o) { (void)o.deliveryStarted(); },
            [](Order &o) { (void)o.deliveryCompleted(o.sellers().first()); },
            [](Order &o) { (void)o.deliveryCancelled(); },
            [](Order &o) { (void)o.cancellationRefused(); },
        };
        const bool held = rc::check([&](const std::vector<unsigned> &choices) {
            Order order = anOrder();
            for (const unsigned choice : choices) {
                const OrderStatus before = order.status();
                steps[choice % steps.size()](order);
                const bool trade = order.status() == OrderStatus::Placed || order.status() == OrderStatus::Shipping
                    || order.status() == OrderStatus::Completed || order.status() == OrderStatus::Cancelling;
                RC_ASSERT(!trade || order.isPaid());
                const bool over =
                    order.status() == OrderStatus::PaymentFailed || order.status() == OrderStatus::Expired;
                RC_ASSERT(!over || !order.isPaid());
                RC_ASSERT(before != OrderStatus::Shipping || order.status() != OrderStatus::Cancelled);
            }
        });
        QVERIFY(held);
    }
};

TEST_SUITE(OrderTest);
#include "order_test.moc"
