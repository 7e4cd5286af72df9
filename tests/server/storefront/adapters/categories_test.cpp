#include "tests/server/storefront/support/shelf.h"
#include "tests/support/test_suite.h"

using namespace storefront;
using namespace storefront::builders;
using contracts::storefront::ShownCategory;
using Categories = QList<ShownCategory>;

class CategoriesTest : public QObject {
    Q_OBJECT

    static BookFacts in(const QString &category)
    {
        BookFacts book = aBook(u"책"_s);
        book.category = category;
        return book;
    }

    static Categories counted(Shelf &shelf) { return PostgresShelves(shelf.connection()).categories().value(); }

private Q_SLOTS:
    void categoriesCountTheirBooks()
    {
        Shelf shelf;
        QVERIFY(counted(shelf).isEmpty());
        QVERIFY(shelf.catalogue(0).keep(in(u"시"_s)));
        QVERIFY(shelf.catalogue(0).keep(in(u"소설"_s)));
        QVERIFY(shelf.catalogue(7).keep(in(u"소설"_s)));
        QCOMPARE(counted(shelf), (Categories{{u"소설"_s, 2}, {u"시"_s, 1}}));
    }

    void aBookThatMovesIsCountedWhereItIs()
    {
        Shelf shelf;
        BookFacts book = shelf.with(in(u"시"_s));
        shelf.with(in(u"시"_s));
        book.category = u"소설"_s;
        book.version = 2;
        shelf.with(book);
        QCOMPARE(counted(shelf), (Categories{{u"소설"_s, 1}, {u"시"_s, 1}}));
        book.title = u"같은 곳"_s;
        book.version = 3;
        shelf.with(book);
        QCOMPARE(counted(shelf), (Categories{{u"소설"_s, 1}, {u"시"_s, 1}}));
    }

    void aWithdrawnBookIsCountedNowhere()
    {
        Shelf shelf;
        BookFacts book = shelf.with(in(u"시"_s));
        QVERIFY(shelf.catalogue().withdraw({book.bookId, book.sellerId, 2}));
        QVERIFY(shelf.catalogue().withdraw({book.bookId, book.sellerId, 2}));
        QVERIFY(counted(shelf).isEmpty());
        book.version = 3;
        shelf.with(book);
        QVERIFY(counted(shelf).isEmpty());
    }

    void anOldVersionCountsNothing()
    {
        Shelf shelf;
        BookFacts book = in(u"시"_s);
        book.version = 2;
        shelf.with(book);
        book.version = 1;
        book.category = u"소설"_s;
        shelf.with(book);
        QCOMPARE(counted(shelf), (Categories{{u"시"_s, 1}}));
    }
};

TEST_SUITE(CategoriesTest);
#include "categories_test.moc"
