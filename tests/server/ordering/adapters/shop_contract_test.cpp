#include "tests/server/ordering/adapters/postgres_shop.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace ordering;
using namespace ordering::builders;

// What the use cases rely on, whoever keeps the shop.
class ShopContractTest : public QObject {
    Q_OBJECT

    ShopInMemory m_memory;
    ShopInPostgres m_postgres;

    AnyShop &shop()
    {
        QFETCH_GLOBAL(bool, postgres);
        return postgres ? static_cast<AnyShop &>(m_postgres) : m_memory;
    }

    template <class T> T attend(const std::function<Result<T>(Ports)> &work)
    {
        Result<T> answer = core::fail(core::Fault::Broken, "never-attended"_L1);
        (void)shop().attend([&](Ports ports) {
            answer = work(ports);
            return answer.transform([](const T &) {});
        });
        if (!answer)
            qWarning("%s: %s", qPrintable(answer.error().slug), qPrintable(answer.error().detail));
        return answer.value();
    }

    Order orderOf(const QList<Wish> &basket)
    {
        QList<BookId> books;
        for (const Wish &wish : basket)
            books.append(wish.bookId);
        const Offers offers = attend<Offers>([&](Ports ports) { return ports.books.find(books); });
        return Order::place(OrderId::generate(), aBuyer(), basket, offers, kNoon, kHold).value();
    }
    Result<> place(const Order &order)
    {
        return shop().attend([&](Ports ports) { return ports.orders.place(order, kNoon.addSecs(10)); });
    }
    Order placed(BookId book, int copies)
    {
        const Order order = orderOf({{book, copies, {}}});
        if (!place(order))
            qFatal("not placed");
        return order;
    }
    Order found(OrderId id)
    {
        return attend<Order>([&](Ports ports) { return ports.orders.find(id); });
    }
    void save(const Order &order)
    {
        QVERIFY(shop().attend([&](Ports ports) { return ports.orders.save(order); }));
    }
    void release(OrderId id)
    {
        QVERIFY(shop().attend([&](Ports ports) { return ports.stock.release(id); }));
    }
    void handOver(const Order &order)
    {
        QVERIFY(shop().attend([&](Ports ports) { return ports.stock.handOver(order.id(), order.sellers().first()); }));
    }
    int supply(BookId book, int delta)
    {
        return attend<Supplied>([&](Ports ports) { return ports.stock.supply(book, delta); }).shortBy;
    }
    std::optional<Claim> claimNext(const QDateTime &now, Waiting whom = Waiting::All)
    {
        return attend<std::optional<Claim>>(
            [&](Ports ports) { return ports.queue.claimNext(whom, now, now.addSecs(10)); });
    }
    // Others' orders out of the way, so that the queue holds those of this test only.
    void emptyQueue()
    {
        while (auto claim = claimNext(kNoon.addYears(1))) {
            (void)claim->order.paymentApproved(PaymentId::generate());
            save(claim->order);
        }
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("in memory") << false;
        QTest::newRow("in PostgreSQL") << true;
    }

    void init() { emptyQueue(); }

    void anOrderIsFoundAsItWasPlaced()
    {
        const BookId toji = shop().shelve(3, 15'000);
        const BookId pachinko = shop().shelve(3, 18'000);
        const Order order = orderOf({{toji, 2, {}}, {pachinko, 1, {}}});
        QVERIFY(place(order));
        QCOMPARE(found(order.id()).facts(), order.facts());
        QCOMPARE(shop().account(toji), (Account{3, 1, 2, 0, 0}));
        QCOMPARE(shop().account(pachinko), (Account{3, 2, 1, 0, 0}));
    }

    void anOrderIsFoundAsItWasSaved()
    {
        Order order = placed(shop().shelve(3, 15'000), 1);
        (void)order.deferPayment(kNoon.addSecs(2));
        (void)order.paymentApproved(PaymentId::generate());
        (void)order.deliveryStarted();
        (void)order.deliveryCompleted(order.sellers().first());
        save(order);
        QCOMPARE(found(order.id()).facts(), order.facts());

        Order declined = placed(shop().shelve(1, 15'000), 1);
        (void)declined.paymentDeclined(u"card-declined"_s);
        save(declined);
        QCOMPARE(found(declined.id()).facts(), declined.facts());
    }

    void anOrderNobodyPlacedIsNotFound()
    {
        const auto missing = shop().attend(
            [&](Ports ports) { return ports.orders.find(OrderId::generate()).transform([](const Order &) {}); });
        QCOMPARE(missing.error().slug, u"order-not-found"_s);
    }

    void whatIsSoldOutTakesNothing()
    {
        const BookId toji = shop().shelve(3, 15'000);
        const BookId rare = shop().shelve(1, 80'000);
        const Order order = orderOf({{toji, 1, {}}, {rare, 2, {}}});
        QCOMPARE(place(order).error().slug, u"sold-out"_s);
        QCOMPARE(shop().account(toji), (Account{3, 3, 0, 0, 0}));
        QCOMPARE(shop().account(rare), (Account{1, 1, 0, 0, 0}));
    }

    void copiesComeBackOnce()
    {
        const BookId toji = shop().shelve(3, 15'000);
        const Order order = placed(toji, 2);
        release(order.id());
        release(order.id());
        QCOMPARE(shop().account(toji), (Account{3, 3, 0, 0, 0}));
        handOver(order);
        QCOMPARE(shop().account(toji), (Account{3, 3, 0, 0, 0}));
    }

    void copiesHandedOverDoNotComeBack()
    {
        const BookId toji = shop().shelve(3, 15'000);
        const Order order = placed(toji, 2);
        handOver(order);
        handOver(order);
        release(order.id());
        QCOMPARE(shop().account(toji), (Account{3, 1, 0, 2, 0}));
    }

    void whatIsShortIsMadeUpForFirst()
    {
        const BookId toji = shop().shelve(5, 15'000);
        const Order first = placed(toji, 3);
        (void)placed(toji, 2);
        QCOMPARE(supply(toji, -4), 4);
        QCOMPARE(shop().account(toji), (Account{1, 0, 5, 0, 4}));
        release(first.id());
        QCOMPARE(shop().account(toji), (Account{1, 0, 2, 0, 1}));
        QCOMPARE(supply(toji, 3), 0);
        QCOMPARE(shop().account(toji), (Account{4, 2, 2, 0, 0}));
    }

    void anUnknownBookHasNoCopies()
    {
        const auto supplied = shop().attend(
            [&](Ports ports) { return ports.stock.supply(BookId::generate(), 1).transform([](const Supplied &) {}); });
        QCOMPARE(supplied.error().slug, u"book-not-found"_s);
    }

    void anOlderVersionOfABookIsPassedOver()
    {
        const BookId toji = shop().shelve(1, 15'000);
        const auto keep = [&](qint64 won, int version) {
            return shop().attend([&](Ports ports) { return ports.books.keep({toji, anOffer(won), version}); });
        };
        QVERIFY(keep(17'000, 3));
        QVERIFY(keep(16'000, 2));
        const auto offer = [&] {
            return attend<Offers>([&](Ports ports) { return ports.books.find({toji, BookId::generate()}); });
        };
        QCOMPARE(offer().size(), 1);
        QCOMPARE(offer().value(toji).price, Money::krw(17'000));
        QVERIFY(!offer().value(toji).withdrawn);
        QVERIFY(shop().attend([&](Ports ports) { return ports.books.withdraw(toji, 4); }));
        QVERIFY(offer().value(toji).withdrawn);
    }

    void theOldestIsAskedAboutFirstAndByOneOnly()
    {
        const BookId toji = shop().shelve(9, 15'000);
        const Order first = placed(toji, 1);
        const Order second = placed(toji, 1);
        QVERIFY(!claimNext(kNoon.addSecs(9)));
        const QDateTime now = kNoon.addSecs(10);
        QCOMPARE(claimNext(now)->order.id(), first.id());
        QCOMPARE(claimNext(now)->order.id(), second.id());
        QVERIFY(!claimNext(now));
        QCOMPARE(claimNext(now.addSecs(10))->order.id(), first.id()); // whoever asked is dead
    }

    void theOverdueCanBeAskedForAlone()
    {
        const BookId toji = shop().shelve(9, 15'000);
        const Order order = placed(toji, 1);
        const QDateTime deadline = order.facts().payUntil;
        QVERIFY(!claimNext(deadline.addMSecs(-1), Waiting::Overdue));
        QCOMPARE(claimNext(deadline, Waiting::Overdue)->order.id(), order.id());
    }

    void theQueueRemembersWhetherPaymentWasAsked()
    {
        const Order order = placed(shop().shelve(9, 15'000), 1);
        const QDateTime now = kNoon.addSecs(10);
        QVERIFY(claimNext(now)->askedBefore);
        QVERIFY(shop().attend([&](Ports ports) { return ports.queue.postpone(order.id(), now.addSecs(5), false); }));
        QVERIFY(!claimNext(now.addSecs(4)));
        QVERIFY(!claimNext(now.addSecs(5))->askedBefore);
        QVERIFY(claimNext(now.addSecs(15))->askedBefore);
    }

    void oneWhoIsInHandCannotBeClaimed()
    {
        const Order order = placed(shop().shelve(9, 15'000), 1);
        const auto claim = [&](const QDateTime &now) {
            return shop().attend([&](Ports ports) {
                return ports.queue.claim(order.id(), now, now.addSecs(10)).transform([](const Claim &) {});
            });
        };
        QCOMPARE(claim(kNoon.addSecs(9)).error().slug, u"payment-under-way"_s);
        QVERIFY(claim(kNoon.addSecs(10)));
        QCOMPARE(claim(kNoon.addSecs(11)).error().slug, u"payment-under-way"_s);
    }

    void aPlaceInTheQueueIsCountedFromTheOldest()
    {
        const BookId toji = shop().shelve(9, 15'000);
        for (int place = 1; place <= 3; ++place) {
            Order order = placed(toji, 1);
            (void)order.deferPayment(kNoon);
            save(order);
            QCOMPARE(attend<int>([&](Ports ports) { return ports.queue.placeOf(order); }), place);
        }
    }

    // The database does the same sums as the model, whatever happens in whatever order.
    void bothKeepTheSameAccounts()
    {
        const bool held = rc::check([&](const std::vector<std::pair<unsigned, unsigned>> &steps) {
            const BookId toji = shop().shelve(10, 1'000);
            Account expected{10, 10, 0, 0, 0};
            QList<Order> open;
            const auto add = [&](int copies) {
                const int net = expected.available - expected.shortBy + copies;
                expected.available = std::max(net, 0);
                expected.shortBy = std::max(-net, 0);
            };
            for (const auto &[what, amount] : steps) {
                const int copies = int(amount % 9) + 1;
                if (what % 4 == 0) {
                    (void)supply(toji, amount % 2 ? copies : -copies);
                    expected.supplied += amount % 2 ? copies : -copies;
                    add(amount % 2 ? copies : -copies);
                } else if (what % 4 == 1 || open.isEmpty()) {
                    const Order order = orderOf({{toji, copies, {}}});
                    const bool enough = expected.available >= copies;
                    RC_ASSERT(place(order).has_value() == enough);
                    expected.available -= enough ? copies : 0;
                    expected.reserved += enough ? copies : 0;
                    if (enough)
                        open.append(order);
                } else {
                    const Order order = open.takeAt(qsizetype(amount) % open.size());
                    const int quantity = order.facts().lines.first().quantity;
                    expected.reserved -= quantity;
                    what % 4 == 2 ? release(order.id()) : handOver(order);
                    what % 4 == 2 ? add(quantity) : void(expected.sold += quantity);
                }
                RC_ASSERT(shop().account(toji) == expected);
                RC_ASSERT(expected.isBalanced());
            }
        });
        QVERIFY(held);
    }
};

TEST_SUITE(ShopContractTest);
#include "shop_contract_test.moc"
