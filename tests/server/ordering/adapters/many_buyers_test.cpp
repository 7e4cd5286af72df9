#include "tests/server/ordering/adapters/postgres_shop.h"
#include "tests/support/test_suite.h"

#include <atomic>
#include <barrier>
#include <thread>

using namespace ordering;
using namespace ordering::builders;

// Many connections at once, as only the real database can have them.
class ManyBuyersTest : public QObject {
    Q_OBJECT

    static Result<> buy(ShopInPostgres &shop, const Basket &basket)
    {
        return shop.attend([&](Ports ports) {
            QList<BookId> books;
            for (const Wish &wish : basket)
                books.append(wish.bookId);
            return ports.books.find(books)
                .and_then([&](const Offers &offers) {
                    return Order::place(OrderId::generate(), aBuyer(), basket, offers, kNoon, kHold);
                })
                .and_then([&](const Order &order) { return ports.orders.place(order, kNoon); });
        });
    }

    // Runs `work(shop of its own, number)` in so many threads that begin together.
    template <class Work> static void together(const ShopInPostgres &shop, int threads, Work work)
    {
        std::barrier start(threads);
        std::vector<std::thread> buyers;
        for (int i = 0; i < threads; ++i) {
            buyers.emplace_back([&, i] {
                ShopInPostgres own(shop.settings());
                (void)own.attend([](Ports ports) { return ports.books.find({}).transform([](const Offers &) {}); });
                start.arrive_and_wait();
                work(own, i);
            });
        }
        for (std::thread &buyer : buyers)
            buyer.join();
    }

private Q_SLOTS:
    void ofFiftyBuyersOfTheLastCopyOneGetsIt()
    {
        ShopInPostgres shop;
        const BookId last = shop.shelve(1, 15'000);
        std::atomic<int> bought = 0;
        std::atomic<int> soldOut = 0;
        together(shop, 50, [&](ShopInPostgres &own, int) {
            const auto placed = buy(own, {{last, 1, {}}});
            bought += placed.has_value();
            soldOut += !placed && placed.error().slug == "sold-out"_L1;
        });
        QCOMPARE(bought, 1);
        QCOMPARE(soldOut, 49);
        QCOMPARE(shop.account(last), (Account{1, 0, 1, 0, 0}));
    }

    void twoCopiesEachAreNeverTornApart()
    {
        ShopInPostgres shop;
        const BookId book = shop.shelve(15, 15'000);
        std::atomic<int> bought = 0;
        together(shop, 10, [&](ShopInPostgres &own, int) { bought += buy(own, {{book, 2, {}}}).has_value(); });
        QCOMPARE(bought, 7);
        QCOMPARE(shop.account(book), (Account{15, 1, 14, 0, 0}));
    }

    void basketsWithTheSameBooksDoNotWaitInACircle()
    {
        ShopInPostgres shop;
        const BookId one = shop.shelve(500, 15'000);
        const BookId two = shop.shelve(500, 18'000);
        std::atomic<int> failed = 0;
        together(shop, 8, [&](ShopInPostgres &own, int number) {
            const Basket ahead{{one, 1, {}}, {two, 1, {}}};
            const Basket back{{two, 1, {}}, {one, 1, {}}};
            for (int i = 0; i < 25; ++i)
                failed += !buy(own, number % 2 ? ahead : back);
        });
        QCOMPARE(failed, 0);
        QCOMPARE(shop.account(one), (Account{500, 300, 200, 0, 0}));
        QCOMPARE(shop.account(two), (Account{500, 300, 200, 0, 0}));
    }

    void anExpiryAndACancellationGiveTheCopiesBackOnce()
    {
        ShopInPostgres shop;
        const BookId book = shop.shelve(5, 15'000);
        const Order order =
            Order::place(OrderId::generate(), aBuyer(), {{book, 3, {}}}, {{book, anOffer(15'000)}}, kNoon, kHold)
                .value();
        QVERIFY(shop.attend([&](Ports ports) { return ports.orders.place(order, kNoon); }));
        together(shop, 8, [&](ShopInPostgres &own, int) {
            (void)own.attend([&](Ports ports) { return ports.stock.release(order.id()); });
        });
        QCOMPARE(shop.account(book), (Account{5, 5, 0, 0, 0}));
    }

    void twoWorkersNeverClaimTheSameOrder()
    {
        ShopInPostgres shop;
        const BookId book = shop.shelve(40, 15'000);
        for (int i = 0; i < 40; ++i)
            QVERIFY(buy(shop, {{book, 1, {}}}));
        std::atomic<int> claims = 0;
        together(shop, 4, [&](ShopInPostgres &own, int) {
            for (bool more = true; more;) {
                more = false;
                (void)own.attend([&](Ports ports) {
                    return ports.queue.claimNext(Waiting::All, kNoon, kNoon.addSecs(10))
                        .transform([&](const auto &claim) { more = claim.has_value(); });
                });
                claims += more;
            }
        });
        QCOMPARE(claims, 40);
    }
};

TEST_SUITE(ManyBuyersTest);
#include "many_buyers_test.moc"
