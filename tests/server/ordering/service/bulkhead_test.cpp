#include "tests/server/ordering/service/money_shop.h"
#include "tests/support/test_suite.h"

#include <atomic>
#include <thread>

using namespace tests;
using namespace Qt::Literals::StringLiterals;
using ordering::OrderStatus;

// When more buyers come than may wait for payment at a time.
class BulkheadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoFindsTheLineFullIsLedToPayALittleLater()
    {
        MoneyShop shop({{u"BOOKSTORE_PAYING_THREADS"_s, u"1"_s}, {u"BOOKSTORE_PAYING_QUEUE"_s, u"1"_s}});
        const auto book = shop.shelves->shelve(100, 15'000);
        shop.provider.turn({{u"delayMs"_s, 200}});
        std::atomic<int> paid = 0;
        std::atomic<int> later = 0;
        std::vector<std::thread> buyers;
        for (int i = 0; i < 12; ++i) {
            buyers.emplace_back([&] {
                const auto reply = shop.order(book, MoneyShop::freshKey());
                paid += reply.status == 201;
                later += reply.status == 202 && reply.body.contains("payLater"_L1);
            });
        }
        for (std::thread &buyer : buyers)
            buyer.join();
        QCOMPARE(paid + later, 12);
        QVERIFY(paid >= 1);
        QVERIFY(later >= 1);
        shop.provider.turn({});
        QTRY_COMPARE_WITH_TIMEOUT(shop.awaiting(), 0, 30'000);
        const auto orders = shop.allStored();
        for (const auto &order : orders) {
            QCOMPARE(order.status, OrderStatus::Placed);
            QCOMPARE(shop.provider.charges(order.id.toString()), 1);
        }
        QCOMPARE(orders.size(), 12);
    }
};

TEST_SUITE(BulkheadTest);
#include "bulkhead_test.moc"
