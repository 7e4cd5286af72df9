#include "server/ordering/application/place_order.h"

#include "tests/server/ordering/application/memory_shop.h"
#include "tests/support/test_suite.h"

using namespace ordering;
using namespace ordering::builders;

class PlaceOrderTest : public QObject {
    Q_OBJECT

    static Result<Order> order(MemoryShop &shop, const Basket &basket)
    {
        return PlaceOrder(shop, shop, shop, {}).run({OrderId::generate(), aBuyer(), basket});
    }

private Q_SLOTS:
    void theCopiesAreTakenAndThePricesFrozen()
    {
        MemoryShop shop;
        const BookId toji = shop.shelve(3, 15'000);
        const auto placed = order(shop, {{toji, 2, Money::krw(15'000)}});
        QVERIFY(placed);
        shop.books[toji].offer.price = Money::krw(99'000);
        const Order known = shop.find(placed->id()).value();
        QCOMPARE(known.status(), OrderStatus::AwaitingPayment);
        QCOMPARE(known.total(), Money::krw(30'000));
        QCOMPARE(known.facts().payUntil, kNoon.addSecs(15 * 60));
        QCOMPARE(shop.accounts[toji], (Account{3, 1, 2, 0, 0}));
        QCOMPARE(shop.askingUntil[placed->id()], kNoon.addSecs(10));
        QVERIFY(shop.events.isEmpty()); // an unpaid order is no trade
    }

    void whatIsSoldOutTakesNothing()
    {
        MemoryShop shop;
        const BookId toji = shop.shelve(3, 15'000);
        const BookId rare = shop.shelve(1, 80'000);
        QCOMPARE(order(shop, {{toji, 1, {}}, {rare, 2, {}}}).error().slug, u"sold-out"_s);
        QCOMPARE(shop.accounts[toji].available, 3);
        QVERIFY(shop.orders.isEmpty());
    }

    void aBasketAgainstTheRulesTakesNothing()
    {
        MemoryShop shop;
        const BookId toji = shop.shelve(3, 15'000);
        QCOMPARE(order(shop, {{toji, 1, Money::krw(14'000)}}).error().slug, u"price-changed"_s);
        QCOMPARE(order(shop, {{toji, 1, {}}, {BookId::generate(), 1, {}}}).error().slug, u"unknown-book"_s);
        (void)shop.withdraw(toji, 2);
        QCOMPARE(order(shop, {{toji, 1, {}}}).error().slug, u"book-not-for-sale"_s);
        QCOMPARE(shop.accounts[toji].available, 3);
    }
};

TEST_SUITE(PlaceOrderTest);
#include "place_order_test.moc"
