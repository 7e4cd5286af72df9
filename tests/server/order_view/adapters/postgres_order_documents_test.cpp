#include "server/order_view/adapters/postgres/postgres_known_orders.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/server/order_view/support/view_database.h"
#include "tests/support/test_suite.h"

#include <barrier>
#include <thread>

using namespace order_view;
using namespace Qt::Literals::StringLiterals;
using platform::postgres::Connection;

class PostgresOrderDocumentsTest : public QObject {
    Q_OBJECT

    platform::postgres::Settings m_database;
    std::unique_ptr<Connection> m_connection;

private Q_SLOTS:
    void initTestCase()
    {
        m_database = viewDatabase();
        m_connection = std::make_unique<Connection>(m_database);
    }

    void eachFactBuildsOnWhatIsKept()
    {
        OrderStory story;
        const auto placed = story.placed();
        const auto prepared = story.prepared(0);
        const auto started = story.started(0);
        keep(*m_connection, story.order, placed);
        keep(*m_connection, story.order, prepared);
        keep(*m_connection, story.order, started);
        const auto kept = PostgresKnownOrders(*m_connection).find(story.order);
        QCOMPARE(kept->version, 3);
        OrderDocument expected = After{placed, prepared, started};
        QCOMPARE(kept->document.timeline.size(), 3);
        expected.timeline = kept->document.timeline; // events have ids of their own
        QCOMPARE(kept->document, expected);
    }

    void anOrderThatNobodyToldOfIsEmpty()
    {
        const auto opened = m_connection->transact(
            [](Connection &inside) { return PostgresOrderDocuments(inside).open(contracts::OrderId::generate()); });
        QCOMPARE(opened.value(), OrderDocument());
        QCOMPARE(
            PostgresKnownOrders(*m_connection).find(contracts::OrderId::generate()).error().slug, u"order-not-found"_s);
    }

    void anOrderThatWasOnlyBegunDoesNotExist()
    {
        const auto order = contracts::OrderId::generate();
        QVERIFY(m_connection->transact([&](Connection &inside) { return PostgresOrderDocuments(inside).open(order); }));
        QVERIFY(!PostgresKnownOrders(*m_connection).find(order));
    }

    void factsThatComeAtTheSameMomentAreAllKept()
    {
        constexpr int kOrders = 200;
        std::vector<OrderStory> stories(kOrders);
        std::barrier start(4);
        const auto teller = [&](auto factOf) {
            return std::thread([&, factOf] {
                Connection connection(m_database);
                for (OrderStory &story : stories) {
                    const auto fact = factOf(story);
                    start.arrive_and_wait();
                    keep(connection, story.order, fact);
                }
            });
        };
        std::mutex clock; // stories are told by one at a time
        const auto told = [&](auto fact) {
            return [&clock, fact](OrderStory &story) {
                const std::scoped_lock lock(clock);
                return fact(story);
            };
        };
        std::thread threads[] = {teller(told([](OrderStory &story) { return story.placed(); })),
            teller(told([](OrderStory &story) { return story.approved(); })),
            teller(told([](OrderStory &story) { return story.prepared(0); })),
            teller(told([](OrderStory &story) { return story.shipment(1); }))};
        for (std::thread &thread : threads)
            thread.join();
        for (const OrderStory &story : stories) {
            const auto kept = PostgresKnownOrders(*m_connection).find(story.order);
            QCOMPARE(kept->document.timeline.size(), 4);
            QCOMPARE(kept->version, 4);
        }
    }
};

TEST_SUITE(PostgresOrderDocumentsTest);
#include "postgres_order_documents_test.moc"
