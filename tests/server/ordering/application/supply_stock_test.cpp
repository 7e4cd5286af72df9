#include "server/ordering/application/supply_stock.h"

#include "common/contracts/ordering/stock_short.h"
#include "server/ordering/application/place_order.h"
#include "tests/server/ordering/application/memory_shop.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace ordering;
using namespace ordering::builders;

class SupplyStockTest : public QObject {
    Q_OBJECT

    static Result<> supply(MemoryShop &shop, BookId book, int delta)
    {
        return SupplyStock(shop, shop).run(book, delta);
    }
    static Result<Order> order(MemoryShop &shop, BookId book, int copies)
    {
        return PlaceOrder(shop, shop, shop, {}).run({OrderId::generate(), aBuyer(), {{book, copies, {}}}});
    }

private Q_SLOTS:
    void receivedCopiesCanBePromised()
    {
        MemoryShop shop;
        const BookId toji = shop.shelve(1, 15'000);
        QVERIFY(supply(shop, toji, 4));
        QVERIFY(order(shop, toji, 5));
        QVERIFY(shop.events.isEmpty());
    }

    void aCorrectionBelowWhatIsPromisedIsToldToTheSeller()
    {
        MemoryShop shop;
        const BookId toji = shop.shelve(5, 15'000);
        QVERIFY(order(shop, toji, 4));
        QVERIFY(supply(shop, toji, -1));
        QVERIFY(shop.events.isEmpty()); // still enough for what is promised
        QVERIFY(supply(shop, toji, -2));
        const auto told = contracts::ordering::parseStockShort(shop.lastTold()).value();
        QCOMPARE(told.shortBy, 2);
        QCOMPARE(told.bookId, toji);
        QCOMPARE(told.sellerId, shop.books[toji].offer.sellerId);
        QCOMPARE(shop.events.last().subject, toji.toString());
        QCOMPARE(shop.accounts[toji], (Account{2, 0, 4, 0, 2}));
    }

    void newCopiesFirstMakeUpForWhatIsShort()
    {
        MemoryShop shop;
        const BookId toji = shop.shelve(5, 15'000);
        QVERIFY(order(shop, toji, 5));
        QVERIFY(supply(shop, toji, -3));
        QVERIFY(supply(shop, toji, 2));
        QCOMPARE(order(shop, toji, 1).error().slug, u"sold-out"_s);
        QCOMPARE(shop.events.size(), 1); // getting better is no alarm
        QVERIFY(supply(shop, toji, 2));
        QVERIFY(order(shop, toji, 1));
    }

    void anUnknownBookIsAFault()
    {
        MemoryShop shop;
        QCOMPARE(supply(shop, BookId::generate(), 1).error().slug, u"book-not-found"_s);
    }

    // Whatever happens to a book's copies in whatever order, they stay accounted for.
    void theAccountsAlwaysBalance()
    {
        const bool held = rc::check([](const std::vector<std::pair<unsigned, unsigned>> &steps) {
            MemoryShop shop;
            const BookId toji = shop.shelve(10, 1'000);
            QList<Order> orders;
            for (const auto &[what, amount] : steps) {
                const int copies = int(amount % 9) + 1;
                const Order any = orders.isEmpty() ? anOrder() : orders.at(qsizetype(amount) % orders.size());
                if (what % 5 == 0)
                    (void)supply(shop, toji, copies);
                else if (what % 5 == 1)
                    (void)supply(shop, toji, -copies);
                else if (what % 5 == 2)
                    (void)shop.release(any.id());
                else if (what % 5 == 3)
                    (void)shop.handOver(any.id(), any.sellers().first());
                else if (const auto placed = order(shop, toji, copies))
                    orders.append(*placed);
                RC_ASSERT(shop.accounts[toji].isBalanced());
            }
        });
        QVERIFY(held);
    }
};

TEST_SUITE(SupplyStockTest);
#include "supply_stock_test.moc"
