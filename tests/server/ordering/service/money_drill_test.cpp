#include "tests/server/ordering/service/money_shop.h"
#include "tests/support/test_suite.h"

#include <QDeadlineTimer>

#include <atomic>
#include <thread>

using namespace tests;
using namespace Qt::Literals::StringLiterals;
using ordering::OrderStatus;

// Everything goes wrong at once; afterwards the books are audited.
class MoneyDrillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTradeWithoutMoneyAndNoMoneyWithoutATrade()
    {
        MoneyShop shop({{u"BOOKSTORE_HOLD_SECONDS"_s, u"6"_s}, {u"BOOKSTORE_GRACE_SECONDS"_s, u"2"_s}});
        const auto book = shop.shelves->shelve(100'000, 15'000);
        shop.provider.turn({{u"decline"_s, 0.1}, {u"timeout"_s, 0.05}, {u"overload"_s, 0.1}, {u"answerLost"_s, 0.1},
            {u"nonsense"_s, 0.05}, {u"delayMs"_s, 5}});

        std::atomic<bool> open = true;
        std::vector<std::thread> buyers;
        for (int i = 0; i < 8; ++i) {
            buyers.emplace_back([&, i] {
                for (int n = 0; open; ++n) {
                    const auto reply = shop.order(book, MoneyShop::freshKey());
                    if (n % 5 == i % 5 && !reply.orderId().isEmpty()) // some change their minds
                        (void)shop.post(
                            u"/api/v1/orders/%1/cancellation"_s.arg(reply.orderId()), MoneyShop::freshKey());
                }
            });
        }
        for (int round = 0; round < 3; ++round) {
            QTest::qWait(1'200);
            shop.payment.kill();
            QTest::qWait(500);
            shop.payment.start();
            QTest::qWait(700);
            shop.ordering.kill();
            shop.ordering.start();
            shop.broker.kill();
            shop.broker.start();
        }
        open = false;
        for (std::thread &buyer : buyers)
            buyer.join();
        shop.provider.turn({});
        QTRY_COMPARE_WITH_TIMEOUT(shop.awaiting(), 0, 90'000);
        audit(shop, book);
    }

private:
    static void audit(MoneyShop &shop, const contracts::BookId &book)
    {
        const auto orders = shop.allStored();
        QHash<QString, int> net; // what the provider has kept of each order
        const auto count = [&] {
            net.clear();
            const QJsonObject ledger = shop.provider.ledger();
            for (const QJsonValue charge : ledger.value("charges"_L1).toArray())
                net[charge["reference"_L1].toString()] += charge["status"_L1] == "approved"_L1;
            for (const QJsonValue refund : ledger.value("refunds"_L1).toArray())
                --net[refund["charge"_L1].toString()];
        };
        QSet<QString> known;
        int trades = 0;
        QHash<OrderStatus, int> seen;
        for (const auto &order : orders) {
            ++seen[order.status];
            trades += order.status == OrderStatus::Placed || order.status == OrderStatus::Cancelling;
        }
        for (auto status = seen.begin(); status != seen.end(); ++status)
            qInfo("%6d %s", status.value(), qPrintable(nameOf(status.key())));
        const auto agrees = [&] {
            count();
            for (const auto &order : orders)
                known.insert(order.id.toString());
            const QStringList references = net.keys();
            if (!known.contains(QSet<QString>(references.begin(), references.end())))
                return false; // money for an order that nobody knows
            return std::all_of(orders.begin(), orders.end(), [&](const auto &order) {
                const bool trade = order.status == OrderStatus::Placed || order.status == OrderStatus::Cancelling;
                return net.value(order.id.toString()) == (trade ? 1 : 0);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(agrees(), 90'000);
        QVERIFY(trades > 0);
        QCOMPARE(shop.shelves->account(book), (ordering::builders::Account{100'000, 100'000 - trades, trades, 0, 0}));
        QCOMPARE(shop.toldBy(shop.orderingDatabase).count(u"OrderPlaced"_s), trades);
    }
};

TEST_SUITE(MoneyDrillTest);
#include "money_drill_test.moc"
