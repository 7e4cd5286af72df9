#include "tests/server/storefront/support/shelf.h"
#include "tests/support/test_suite.h"

using namespace storefront;
using namespace storefront::builders;
using core::Money;

class FiltersAndSortsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Shelf> m_shelf;

    void put(const QString &title, int price, const QString &category, const QString &language)
    {
        BookFacts book = aBook(title);
        book.price = Money::krw(price);
        book.category = category;
        book.language = language;
        m_shelf->with(book);
    }

    QStringList readInParts(const Wish &wish, int limit)
    {
        QStringList titles;
        core::PageRequest request{{}, limit};
        do {
            const auto page = m_shelf->ask(wish, request);
            if (!page)
                return {page.error().detail};
            for (const ShownBook &book : page->items)
                titles.append(book.title);
            request.after = page->next;
        } while (!request.after.isEmpty());
        return titles;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shelf = std::make_unique<Shelf>();
        put(u"다 moon"_s, 9'000, u"소설"_s, u"ko"_s);
        put(u"가 moon"_s, 12'000, u"시"_s, u"ko"_s);
        put(u"Émile moon"_s, 9'000, u"소설"_s, u"fr"_s);
        put(u"나 moon"_s, 30'000, u"소설"_s, u"ko"_s);
        put(u"faust moon"_s, 12'000, u"시"_s, u"de"_s);
        put(u"가 moon"_s, 500, u"소설"_s, u"ko"_s);
    }
    void cleanupTestCase() { m_shelf.reset(); }

    void everySortIsOneOrderHoweverItIsCut_data()
    {
        QTest::addColumn<int>("sort");
        QTest::addColumn<QStringList>("titles");
        const QString ga = u"가 moon"_s, na = u"나 moon"_s, da = u"다 moon"_s, emile = u"Émile moon"_s,
                      faust = u"faust moon"_s;
        QTest::newRow("newest") << int(Sort::Newest) << QStringList{ga, faust, na, emile, ga, da};
        QTest::newRow("title") << int(Sort::Title) << QStringList{emile, faust, ga, ga, na, da};
        QTest::newRow("price") << int(Sort::PriceUp) << QStringList{ga, da, emile, ga, faust, na};
        QTest::newRow("dearest") << int(Sort::PriceDown) << QStringList{na, faust, ga, emile, da, ga};
    }
    void everySortIsOneOrderHoweverItIsCut()
    {
        QFETCH(int, sort);
        for (const QString &typed : {u""_s, u"moon"_s}) {
            Wish wish;
            wish.setText(typed);
            wish.sort = Sort(sort);
            for (const int limit : {1, 2, 4, 100})
                QTEST(readInParts(wish, limit), "titles");
        }
    }

    void relevanceIsOneOrderHoweverItIsCut()
    {
        Wish wish;
        wish.setText(u"moon"_s);
        const QStringList whole = readInParts(wish, 100);
        QCOMPARE(whole.size(), 6);
        for (const int limit : {1, 2, 4})
            QCOMPARE(readInParts(wish, limit), whole);
    }

    void filtersNarrowEveryList()
    {
        for (const QString &typed : {u""_s, u"moon"_s}) {
            for (const Sort sort : {Sort::Relevance, Sort::Title, Sort::PriceUp, Sort::PriceDown, Sort::Newest}) {
                Wish wish;
                wish.setText(typed);
                wish.sort = sort;
                wish.category = u"소설"_s;
                QCOMPARE(m_shelf->titles(wish).size(), 4);
                wish.language = u"ko"_s;
                QCOMPARE(m_shelf->titles(wish).size(), 3);
                wish.lowestPrice = Money::krw(9'000);
                QCOMPARE(m_shelf->titles(wish).size(), 2);
                wish.highestPrice = Money::krw(9'000);
                QCOMPARE(m_shelf->titles(wish), QStringList{u"다 moon"_s});
                wish.category = u"없음"_s;
                QVERIFY(m_shelf->titles(wish).isEmpty());
            }
        }
    }
};

TEST_SUITE(FiltersAndSortsTest);
#include "filters_and_sorts_test.moc"
