#include "tests/server/storefront/support/shelf.h"
#include "tests/support/test_suite.h"

using namespace storefront;
using namespace storefront::builders;

class CopiesLeftTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Shelf> m_shelf;

    int left(BookId book) { return PostgresShelves(m_shelf->connection()).show(book)->book.left; }

private Q_SLOTS:
    void initTestCase() { m_shelf = std::make_unique<Shelf>(); }
    void cleanupTestCase() { m_shelf.reset(); }

    void whatIsLeftIsWhatWasReceivedWithoutWhatWasSold()
    {
        const BookFacts book = m_shelf->with(aBook(u"데미안"_s));
        QCOMPARE(left(book.bookId), 0);
        QVERIFY(m_shelf->catalogue(1).count({{book.bookId, 30}}));
        QVERIFY(m_shelf->catalogue(1).count({{book.bookId, -2}}));
        QVERIFY(m_shelf->catalogue(101).count({{book.bookId, -3}, {BookId::generate(), -1}}));
        QVERIFY(m_shelf->catalogue(102).count({{book.bookId, -1}, {book.bookId, -1}}));
        QCOMPARE(left(book.bookId), 23);
    }

    void aSaleThatIsToldBeforeTheStockIsCountedToo()
    {
        BookFacts book = aBook(u"날개"_s);
        QVERIFY(m_shelf->catalogue(100).count({{book.bookId, -2}}));
        m_shelf->with(book);
        QCOMPARE(left(book.bookId), 0);
        QVERIFY(m_shelf->catalogue(0).count({{book.bookId, 5}}));
        QCOMPARE(left(book.bookId), 3);
    }

    void listsShowItToo()
    {
        const BookFacts book = m_shelf->with(aBook(u"Copiesbook"_s));
        QVERIFY(m_shelf->catalogue().count({{book.bookId, 4}}));
        for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Title, Sort::PriceUp, Sort::PriceDown}) {
            Wish wish;
            wish.setText(u"copiesbook"_s);
            wish.sort = sort;
            QCOMPARE(m_shelf->ask(wish)->items.first().left, 4);
        }
    }

    void countingNothingIsNoFault() { QVERIFY(m_shelf->catalogue().count({})); }
};

TEST_SUITE(CopiesLeftTest);
#include "copies_left_test.moc"
