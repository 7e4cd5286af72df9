#include "server/storefront/adapters/http/wish_query.h"
#include "tests/support/test_suite.h"

using namespace storefront;
using namespace Qt::Literals::StringLiterals;
using core::Money;

class WishQueryTest : public QObject {
    Q_OBJECT

    static core::Result<Wish> parsed(const QMultiMap<QString, QString> &query)
    {
        platform::http::Request request;
        request.query = query;
        return parseWish(request);
    }

private Q_SLOTS:
    void nothingAskedIsEverything()
    {
        const Wish wish = parsed({}).value();
        QVERIFY(!wish.isForWords() && !wish.category && !wish.language && !wish.lowestPrice && !wish.highestPrice);
        QCOMPARE(wish.sort, Sort::Relevance);
    }

    void everythingAskedIsRead()
    {
        const Wish wish = parsed({{u"q"_s, u"Harry"_s}, {u"category"_s, u"소설"_s}, {u"language"_s, u"ko"_s},
                                     {u"minPrice"_s, u"0"_s}, {u"maxPrice"_s, u"9000"_s}, {u"sort"_s, u"-price"_s}})
                              .value();
        QCOMPARE(wish.words, QStringList{u"harry"_s});
        QCOMPARE(wish.category, u"소설"_s);
        QCOMPARE(wish.language, u"ko"_s);
        QCOMPARE(wish.lowestPrice, Money::krw(0));
        QCOMPARE(wish.highestPrice, Money::krw(9'000));
        QCOMPARE(wish.sort, Sort::PriceDown);
    }

    void everySortHasItsName()
    {
        QCOMPARE(parsed({{u"sort"_s, u"title"_s}})->sort, Sort::Title);
        QCOMPARE(parsed({{u"sort"_s, u"price"_s}})->sort, Sort::PriceUp);
        QCOMPARE(parsed({{u"sort"_s, u"newest"_s}})->sort, Sort::Newest);
        QCOMPARE(parsed({{u"sort"_s, u"relevance"_s}})->sort, Sort::Relevance);
    }

    void whatCannotBeAskedIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("slug");
        QTest::newRow("long text") << u"q"_s << QString(201, u'a') << u"out-of-range"_s;
        QTest::newRow("NUL") << u"q"_s << QString(QChar(u'\0')) << u"out-of-range"_s;
        QTest::newRow("long category") << u"category"_s << QString(101, u'a') << u"out-of-range"_s;
        QTest::newRow("price in words") << u"minPrice"_s << u"cheap"_s << u"not-a-number"_s;
        QTest::newRow("negative price") << u"maxPrice"_s << u"-1"_s << u"amount-out-of-range"_s;
        QTest::newRow("price beyond all") << u"maxPrice"_s << u"9999999999999999999"_s << u"not-a-number"_s;
        QTest::newRow("unknown sort") << u"sort"_s << u"colour"_s << u"unknown-value"_s;
    }
    void whatCannotBeAskedIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto wish = parsed({{name, value}});
        QVERIFY(!wish);
        QCOMPARE(wish.error().fault, core::Fault::Invalid);
        QTEST(wish.error().slug, "slug");
        QCOMPARE(wish.error().pointer, QString(u"/query/"_s + name));
    }
};

TEST_SUITE(WishQueryTest);
#include "wish_query_test.moc"
