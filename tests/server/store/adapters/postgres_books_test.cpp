#include "server/store/adapters/postgres/postgres_books.h"
#include "tests/server/store/adapters/shop_database.h"
#include "tests/server/store/support/books_contract.h"
#include "tests/server/store/support/in_memory_books.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
using platform::postgres::Connection;

class PostgresBooksTest : public QObject {
    Q_OBJECT

    platform::postgres::Settings m_settings;
    std::unique_ptr<Connection> m_connection;

    void onBothKeepers(const std::function<void(Books &)> &test)
    {
        InMemoryBooks inMemory;
        test(inMemory);
        QVERIFY(m_connection->transact([&](Connection &connection) -> Result<> {
            PostgresBooks books(connection);
            test(books);
            return {};
        }));
    }

    QList<Book> manyBooks(const Seller &seller, int count)
    {
        QList<NewBook> added;
        QList<Book> books;
        for (int i = 0; i < count; ++i) {
            books.prepend(aBook(seller));
            added.append({books.first(), std::nullopt});
        }
        return PostgresBooks(*m_connection).add(added) ? books : QList<Book>();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = ::tests::TestPostgres::freshDatabase();
        m_connection = emptyShop(m_settings);
    }
    void cleanupTestCase() { m_connection.reset(); }

    void aKeeperKeepsWhatItWasGiven() { onBothKeepers(keepsWhatItWasGiven); }
    void aKeeperKeepsChanges() { onBothKeepers(keepsChanges); }
    void aKeeperKnowsNoOtherBooks() { onBothKeepers(knowsNoOtherBooks); }

    void theShelfIsTheSumOfTheLedger()
    {
        const Seller seller = aSeller();
        Book book = aBook(seller);
        const StockEntry first = book.receive(seller.id, 30, {}, march(1)).value();
        PostgresBooks books(*m_connection);
        QVERIFY(books.add({{book, first}}));
        QVERIFY(books.record(book.correct(seller.id, -2, u"젖음"_s, march(2)).value()));
        QVERIFY(books.record(book.ship(OrderId::generate(), 3, march(3))));
        QVERIFY(books.save(book));
        const auto sum = m_connection->queryOne("store_test/queries/sum_of_ledger"_L1, {{"book_id"_L1, book.id}});
        QCOMPARE(sum->number("sum"_L1), books.take(book.id)->onHand);
        QCOMPARE(sum->number("shipped_for_orders"_L1), 1);
    }

    void theDatabaseItselfRefusesANegativeShelf()
    {
        Book book = aBook(aSeller());
        PostgresBooks books(*m_connection);
        QVERIFY(books.add({{book, std::nullopt}}));
        book.onHand = -1;
        QVERIFY(!books.save(book));
    }

    void aSellersListIsReadPageByPageNewestFirst()
    {
        const Seller seller = aSeller();
        const QList<Book> all = manyBooks(seller, 7);
        manyBooks(aSeller(), 3);
        PostgresBooks books(*m_connection);
        QList<Book> read;
        core::PageRequest request{{}, 3};
        int pages = 0;
        do {
            const auto page = books.list(seller.id, request).value();
            read += page.items;
            request.after = page.next;
            ++pages;
        } while (!request.after.isEmpty());
        QCOMPARE(read, all);
        QCOMPARE(pages, 3);
    }

    void aFullLastPageHasNoNext()
    {
        const Seller seller = aSeller();
        manyBooks(seller, 3);
        QCOMPARE(PostgresBooks(*m_connection).list(seller.id, {{}, 3})->next, QString());
        QCOMPARE(PostgresBooks(*m_connection).list(aSeller().id, {{}, 3})->items.size(), 0);
    }

    void aCursorThatIsNoneIsRefused()
    {
        const auto page = PostgresBooks(*m_connection).list(aSeller().id, {u"'; drop table book"_s, 3});
        QCOMPARE(page.error().slug, u"unknown-cursor"_s);
        QCOMPARE(page.error().pointer, u"/query/after"_s);
    }

    void aTakenBookIsNobodyElsesUntilTheEnd()
    {
        const Book book = aBook(aSeller());
        QVERIFY(PostgresBooks(*m_connection).add({{book, std::nullopt}}));
        const auto isFree = [&](Connection &connection) {
            return connection.query("store_test/queries/take_without_waiting"_L1, {{"id"_L1, book.id}}).has_value();
        };
        Connection other(m_settings);
        QVERIFY(isFree(other));
        QVERIFY(m_connection->transact([&](Connection &connection) -> Result<> {
            const bool taken = PostgresBooks(connection).take(book.id).has_value();
            const bool seen = PostgresBooks(other).look(book.id).has_value();
            return taken && seen && !isFree(other) ? Result<>() : core::fail(Fault::Broken, "not-locked"_L1);
        }));
        QVERIFY(isFree(other));
    }
};

TEST_SUITE(PostgresBooksTest);
#include "postgres_books_test.moc"
