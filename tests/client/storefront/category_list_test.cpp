#include "client/storefront/category_list.h"

#include "tests/support/test_suite.h"

using namespace storefront;
using namespace Qt::Literals::StringLiterals;

class CategoryListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allBooksStandFirstWithTheirNumber()
    {
        CategoryList list;
        list.show({{u"소설"_s, 120}, {u"Poetry"_s, 8}});
        QCOMPARE(list.count(), 3);
        QCOMPARE(list.chosen(), QString());
        QCOMPARE(list.booksIn({}), 128);
        QCOMPARE(list.booksIn(u"Poetry"_s), 8);
        QCOMPARE(list.booksIn(u"Law"_s), -1);
    }

    void theChosenOneStaysWhenTheNumbersChange()
    {
        CategoryList list;
        list.show({{u"소설"_s, 120}, {u"Poetry"_s, 8}});
        list.choose(u"Poetry"_s);
        QSignalSpy wanted(&list, &CategoryList::categoryWanted);
        list.show({{u"Poetry"_s, 9}, {u"소설"_s, 5}});
        QCOMPARE(list.chosen(), u"Poetry"_s);
        QCOMPARE(wanted.size(), 0);
    }

    void anArrowKeyChoosesTheNext()
    {
        CategoryList list;
        list.show({{u"소설"_s, 120}, {u"Poetry"_s, 8}});
        QSignalSpy wanted(&list, &CategoryList::categoryWanted);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), u"소설"_s);
    }

    void aCategoryThatIsGoneFallsBackToAllBooks()
    {
        CategoryList list;
        list.show({{u"소설"_s, 120}});
        list.choose(u"소설"_s);
        list.show({{u"Poetry"_s, 9}});
        QCOMPARE(list.chosen(), QString());
    }
};

TEST_SUITE(CategoryListTest);
#include "category_list_test.moc"
