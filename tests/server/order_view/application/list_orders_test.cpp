#include "server/order_view/application/list_orders.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/support/test_suite.h"

using namespace order_view;

namespace {

class ThreeOrders : public OrderShelf {
public:
    QList<ListedOrder> orders;
    OrderFilter asked;

    core::Result<QList<ListedOrder>> list(const OrderFilter &filter) override
    {
        asked = filter;
        return orders.first(std::min<qsizetype>(filter.limit, orders.size()));
    }

    core::Result<StatusCounts> count(const OrderFilter &) override { return StatusCounts{{OrderStatus::Placed, 3}}; }
};

} // namespace

class ListOrdersTest : public QObject {
    Q_OBJECT

    const Reader m_reader{contracts::UserId::generate(), false};
    const Reader m_admin{contracts::UserId::generate(), true};

    static ThreeOrders shelf(Role role)
    {
        ThreeOrders shelf;
        for (int i = 0; i < 3; ++i) {
            OrderStory story;
            shelf.orders.append({After{story.placed()}, role});
        }
        return shelf;
    }

private Q_SLOTS:
    void aPageEndsWhereTheNextBegins()
    {
        ThreeOrders orders = shelf(Role::Buyer);
        OrderFilter filter;
        filter.limit = 2;
        const auto page = ListOrders(orders).run(filter, m_reader);
        QCOMPARE(page->items.size(), 2);
        QCOMPARE(page->next, orders.orders.at(1).document.orderId);
        QCOMPARE(page->counts.value(OrderStatus::Placed), 3);
        filter.limit = 3;
        QVERIFY(!ListOrders(orders).run(filter, m_reader)->next);
    }

    void everybodyAsksForTheirOwn()
    {
        ThreeOrders orders = shelf(Role::Buyer);
        OrderFilter foreign;
        foreign.user = contracts::UserId::generate();
        QVERIFY(ListOrders(orders).run(foreign, m_reader));
        QCOMPARE(orders.asked.user, m_reader.user);
    }

    void anAdminAsksForAllOrForTheirOwn()
    {
        ThreeOrders orders = shelf(Role::Buyer);
        QVERIFY(ListOrders(orders).run({}, m_admin));
        QVERIFY(!orders.asked.user);
        OrderFilter own;
        own.role = Role::Seller;
        QVERIFY(ListOrders(orders).run(own, m_admin));
        QCOMPARE(orders.asked.user, m_admin.user);
    }

    void whatASellerListsIsTheirOwnPart()
    {
        ThreeOrders orders = shelf(Role::Seller);
        const Reader seller{contracts::userOf(orders.orders.first().document.lines.first().sellerId), false};
        const auto page = ListOrders(orders).run({}, seller);
        QCOMPARE(page->items.first().lines.size(), 1);
        QVERIFY(!page->items.first().payment);
    }
};

TEST_SUITE(ListOrdersTest);
#include "list_orders_test.moc"
