#include "server/store/adapters/postgres/postgres_books.h"
#include "server/store/adapters/postgres/postgres_events.h"
#include "server/store/application/change_book.h"
#include "server/store/application/change_stock.h"
#include "tests/server/store/adapters/shop_database.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/fixed_clock.h"
#include "tests/server/store/support/requests.h"
#include "tests/support/test_suite.h"

#include <atomic>
#include <thread>

using namespace store;
using namespace store::builders;
using platform::postgres::Connection;
namespace wire = contracts::store;

// Several people of one seller work on the same book at the same time, each on a connection of their own.
class ManyHandsTest : public QObject {
    Q_OBJECT

    platform::postgres::Settings m_settings;
    std::unique_ptr<Connection> m_connection;
    const FixedClock m_clock{march(2)};

    Book onTheShelf(int copies)
    {
        Book book = aBook(aSeller(), copies);
        return PostgresBooks(*m_connection).add({{book, std::nullopt}}) ? book : Book();
    }

    // How many of `hands` pairs of hands had success.
    template <class Work> int succeed(int hands, Work work)
    {
        std::atomic_int successes = 0;
        std::vector<std::thread> people;
        for (int i = 0; i < hands; ++i) {
            people.emplace_back([&, i] {
                Connection connection(m_settings);
                successes += connection.transact([&](Connection &own) { return work(own, i); }) ? 1 : 0;
            });
        }
        for (std::thread &person : people)
            person.join();
        return successes;
    }

    qint64 toldOf(BookId book)
    {
        return m_connection->queryOne("store_test/queries/count_told"_L1, {{"subject"_L1, book.toString()}})
            ->number("told"_L1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = ::tests::TestPostgres::freshDatabase();
        m_connection = emptyShop(m_settings);
        QVERIFY(platform::postgres::migrate(*m_connection, u"events"_s));
    }
    void cleanupTestCase() { m_connection.reset(); }

    void ofManyChangesFromOneVersionOneIsMade()
    {
        const Book book = onTheShelf(0);
        const int changed = succeed(8, [&](Connection &connection, int i) {
            PostgresBooks books(connection);
            PostgresEvents events(connection);
            return ChangeBook(books, events).run(book.seller.id, book.id, 1, aDraft(u"제목 %1"_s.arg(i)));
        });
        QCOMPARE(changed, 1);
        QCOMPARE(PostgresBooks(*m_connection).look(book.id)->version, 2);
        QCOMPARE(toldOf(book.id), 1);
    }

    void nobodyTakesWhatIsNotThere()
    {
        const Book book = onTheShelf(5);
        const int taken = succeed(8, [&](Connection &connection, int) {
            PostgresBooks books(connection);
            PostgresEvents events(connection);
            return ChangeStock(books, events, m_clock)
                .run(book.seller.id, book.id, {-1, wire::StockReason::Corrected, {}});
        });
        QCOMPARE(taken, 5);
        QCOMPARE(PostgresBooks(*m_connection).look(book.id)->onHand, 0);
        QCOMPARE(toldOf(book.id), 5);
    }

    void whatIsUndoneIsNotTold()
    {
        const Book book = onTheShelf(5);
        const int done = succeed(1, [&](Connection &connection, int) -> Result<> {
            PostgresBooks books(connection);
            PostgresEvents events(connection);
            (void)ChangeStock(books, events, m_clock)
                .run(book.seller.id, book.id, {9, wire::StockReason::Received, {}});
            return core::fail(Fault::Broken, "power-cut"_L1);
        });
        QCOMPARE(done, 0);
        QCOMPARE(PostgresBooks(*m_connection).look(book.id)->onHand, 5);
        QCOMPARE(toldOf(book.id), 0);
    }
};

TEST_SUITE(ManyHandsTest);
#include "many_hands_test.moc"
