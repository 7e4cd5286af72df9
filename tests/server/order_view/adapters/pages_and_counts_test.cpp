#include "server/order_view/adapters/postgres/postgres_order_shelf.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/server/order_view/support/view_database.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace order_view;
using platform::postgres::Connection;

// However an order's life goes, it is on exactly one page of its buyer's list, and counted in exactly one status.
class PagesAndCountsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> m_connection;

    void live(OrderStory &story, unsigned choice)
    {
        if (choice & 1)
            keep(*m_connection, story.order, story.deferred());
        if (choice & 2)
            keep(*m_connection, story.order, story.placed());
        if (choice & 4)
            keep(*m_connection, story.order, story.started(0));
        if (choice & 8)
            keep(*m_connection, story.order, story.cancelling());
        if (choice & 16)
            keep(*m_connection, story.order, story.refused());
        if (choice & 32)
            keep(*m_connection, story.order, story.expired());
    }

    QList<ListedOrder> everyPage(OrderFilter filter, int limit)
    {
        QList<ListedOrder> all;
        filter.limit = limit;
        for (;;) {
            const auto page = PostgresOrderShelf(*m_connection).list(filter);
            all += page.value();
            if (page->size() < limit)
                return all;
            filter.after = all.last().document.orderId;
        }
    }

private Q_SLOTS:
    void initTestCase() { m_connection = std::make_unique<Connection>(viewDatabase()); }

    void everyOrderIsListedOnceAndCountedOnce()
    {
        const auto holds = [this] {
            const auto buyer = contracts::BuyerId::generate();
            QList<contracts::OrderId> orders;
            for (const unsigned choice : *rc::gen::resize(12, rc::gen::arbitrary<std::vector<unsigned char>>())) {
                OrderStory story;
                story.buyer = buyer;
                live(story, choice);
                if (choice & 63)
                    orders.prepend(story.order);
            }
            OrderFilter filter;
            filter.user = contracts::userOf(buyer);
            const auto counts = PostgresOrderShelf(*m_connection).count(filter).value();
            const QList<ListedOrder> listed = everyPage(filter, *rc::gen::inRange(1, 5));
            RC_ASSERT(listed.size() == orders.size());
            for (qsizetype i = 0; i < listed.size(); ++i)
                RC_ASSERT(listed.at(i).document.orderId == orders.at(i));
            qint64 counted = 0;
            for (auto count = counts.begin(); count != counts.end(); ++count) {
                filter.status = count.key();
                const QList<ListedOrder> ofStatus = everyPage(filter, 3);
                RC_ASSERT(ofStatus.size() == *count);
                for (const ListedOrder &order : ofStatus)
                    RC_ASSERT(order.document.status == count.key());
                counted += *count;
            }
            RC_ASSERT(counted == orders.size());
        };
        QVERIFY(rc::check("pages and counts tell of the same orders", holds));
    }
};

TEST_SUITE(PagesAndCountsTest);
#include "pages_and_counts_test.moc"
