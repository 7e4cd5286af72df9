#include "server/order_view/adapters/postgres/postgres_order_shelf.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/server/order_view/support/view_database.h"
#include "tests/support/test_suite.h"

using namespace order_view;
using platform::postgres::Connection;

class PostgresOrderShelfTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> m_connection;
    std::vector<OrderStory> m_stories; // oldest first: three placed, one of them shipping, one unpaid
    contracts::BuyerId m_buyer = contracts::BuyerId::generate();
    contracts::SellerId m_seller = contracts::SellerId::generate();

    QList<contracts::OrderId> listed(const OrderFilter &filter) const
    {
        QList<contracts::OrderId> ids;
        const auto orders = PostgresOrderShelf(*m_connection).list(filter);
        for (const ListedOrder &order : orders.value())
            ids.append(order.document.orderId);
        return ids;
    }

    OrderFilter of(const contracts::UserId &user) const
    {
        OrderFilter filter;
        filter.user = user;
        return filter;
    }

    QList<contracts::OrderId> idsOf(std::initializer_list<std::size_t> stories) const
    {
        QList<contracts::OrderId> ids;
        for (const std::size_t story : stories)
            ids.append(m_stories.at(story).order);
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = std::make_unique<Connection>(viewDatabase());
        m_stories = std::vector<OrderStory>(4);
        for (OrderStory &story : m_stories) {
            story.buyer = m_buyer;
            story.sellers.first() = m_seller;
        }
        for (std::size_t i = 0; i < 3; ++i)
            keep(*m_connection, m_stories.at(i).order, m_stories.at(i).placed());
        keep(*m_connection, m_stories.at(1).order, m_stories.at(1).started(0));
        keep(*m_connection, m_stories.at(3).order, m_stories.at(3).deferred());
        OrderStory foreign;
        keep(*m_connection, foreign.order, foreign.placed());
    }

    void aBuyerFindsTheirOrdersNewestFirst() { QCOMPARE(listed(of(contracts::userOf(m_buyer))), idsOf({3, 2, 1, 0})); }

    void aSellerFindsWhatIsPaid()
    {
        QCOMPARE(listed(of(contracts::userOf(m_seller))), idsOf({2, 1, 0}));
        QCOMPARE(PostgresOrderShelf(*m_connection).list(of(contracts::userOf(m_seller)))->first().role, Role::Seller);
    }

    void pagesFollowEachOther()
    {
        OrderFilter filter = of(contracts::userOf(m_buyer));
        filter.limit = 2;
        QCOMPARE(listed(filter), idsOf({3, 2}));
        filter.after = m_stories.at(2).order;
        QCOMPARE(listed(filter), idsOf({1, 0}));
        filter.after = m_stories.at(0).order;
        QVERIFY(listed(filter).isEmpty());
    }

    void aStatusNarrowsTheList()
    {
        OrderFilter filter = of(contracts::userOf(m_buyer));
        filter.status = OrderStatus::Placed;
        QCOMPARE(listed(filter), idsOf({2, 0}));
        filter.after = m_stories.at(2).order;
        QCOMPARE(listed(filter), idsOf({0}));
        filter.status = OrderStatus::Expired;
        QVERIFY(listed(filter).isEmpty());
    }

    void aRoleNarrowsTheList()
    {
        OrderFilter filter = of(contracts::userOf(m_seller));
        filter.role = Role::Buyer;
        QVERIFY(listed(filter).isEmpty());
        filter.role = Role::Seller;
        filter.status = OrderStatus::Shipping;
        QCOMPARE(listed(filter), idsOf({1}));
    }

    void everybodysOrdersAreListedForNobodyInParticular()
    {
        QCOMPARE(listed({}).size(), 5);
        OrderFilter placed;
        placed.status = OrderStatus::Placed;
        QCOMPARE(listed(placed).size(), 3);
        placed.after = m_stories.at(2).order;
        QCOMPARE(listed(placed), idsOf({0}));
    }

    void ordersAreCountedByStatus()
    {
        const auto counts = PostgresOrderShelf(*m_connection).count(of(contracts::userOf(m_buyer)));
        const StatusCounts expected{
            {OrderStatus::AwaitingPayment, 1}, {OrderStatus::Placed, 2}, {OrderStatus::Shipping, 1}};
        QCOMPARE(counts.value(), expected);
        QVERIFY(PostgresOrderShelf(*m_connection).count({})->isEmpty());
    }
};

TEST_SUITE(PostgresOrderShelfTest);
#include "postgres_order_shelf_test.moc"
