#include "server/store/adapters/postgres/postgres_desk.h"
#include "tests/server/store/adapters/shop_database.h"
#include "tests/server/store/support/desk_contract.h"
#include "tests/server/store/support/in_memory_desk.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
using platform::postgres::Connection;

class PostgresDeskTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> m_connection;

    void onBothDesks(const std::function<void(Desk &)> &test)
    {
        InMemoryDesk inMemory;
        test(inMemory);
        QVERIFY(m_connection->transact([&](Connection &connection) -> Result<> {
            PostgresDesk desk(connection);
            test(desk);
            return {};
        }));
    }

private Q_SLOTS:
    void initTestCase() { m_connection = emptyShop(); }
    void cleanupTestCase() { m_connection.reset(); }

    void aDeskShowsWhatWasPutOnIt() { onBothDesks(showsWhatWasPutOnIt); }
    void aDeskFollowsAnOrder() { onBothDesks(followsAnOrder); }
    void aDeskShowsNothingOfOthers() { onBothDesks(showsNothingOfOthers); }

    void theNewestOrderLiesOnTop()
    {
        PostgresDesk desk(*m_connection);
        const SellerId seller = SellerId::generate();
        QList<OrderId> placed;
        for (int i = 0; i < 5; ++i) {
            StoreOrder order = aStoreOrder(seller);
            order.status = i % 2 ? StoreOrderStatus::Delivered : StoreOrderStatus::Waiting;
            QVERIFY(desk.add(order));
            placed.prepend(order.orderId);
        }
        QVERIFY(desk.add(aStoreOrder()));

        const auto first = desk.list(seller, {}, {{}, 3}).value();
        const auto second = desk.list(seller, {}, {first.next, 3}).value();
        QCOMPARE(first.items.size(), 3);
        QCOMPARE(first.items.at(0).orderId, placed.at(0));
        QCOMPARE(second.items.size(), 2);
        QCOMPARE(second.items.last().orderId, placed.last());
        QVERIFY(second.next.isEmpty());
    }

    void aSellerAsksForWhatStillWaits()
    {
        PostgresDesk desk(*m_connection);
        const SellerId seller = SellerId::generate();
        StoreOrder waiting = aStoreOrder(seller);
        StoreOrder cancelled = aStoreOrder(seller);
        cancelled.status = StoreOrderStatus::Cancelled;
        QVERIFY(desk.add(waiting));
        QVERIFY(desk.add(cancelled));
        const auto list = desk.list(seller, StoreOrderStatus::Waiting, {{}, 20}).value();
        QCOMPARE(list.items, QList{waiting});
        QCOMPARE(desk.list(seller, StoreOrderStatus::Shipping, {{}, 20})->items.size(), 0);
        QCOMPARE(desk.list(seller, StoreOrderStatus::Waiting, {waiting.orderId.toString(), 20})->items.size(), 0);
    }

    void aCursorThatIsNoneIsRefused()
    {
        QCOMPARE(
            PostgresDesk(*m_connection).list(SellerId::generate(), {}, {u"x"_s, 3}).error().slug, u"unknown-cursor"_s);
    }
};

TEST_SUITE(PostgresDeskTest);
#include "postgres_desk_test.moc"
