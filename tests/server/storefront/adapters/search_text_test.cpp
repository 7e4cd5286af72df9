#include "server/storefront/adapters/postgres/search_text.h"
#include "tests/support/test_suite.h"

using namespace storefront;
using namespace Qt::Literals::StringLiterals;

class SearchTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsStandWithTheirPlaceAndWeight()
    {
        QCOMPARE(searchVector(u"Les Misérables"_s, {u"Victor Hugo"_s}, u"A. Lacroix"_s),
            u"'les':1A 'miserables':2A 'victor':3B 'hugo':4B 'a':5C 'lacroix':6C"_s);
        QCOMPARE(searchVector(u"데미안"_s, {}, {}), u"'EPALDKS':1A"_s);
        QCOMPARE(searchVector(u"?!"_s, {}, {}), QString());
    }

    void ofEveryListOneWordMustStand()
    {
        QCOMPARE(searchQuery({{u"har"_s}, {u"pot"_s, u"teapot"_s}}), u"('har':*)&('pot':*|'teapot')"_s);
    }

    void noTitleIsTooLong() { QVERIFY(searchVector(u"a "_s.repeated(5'000), {}, {}).size() < 20'000); }
};

TEST_SUITE(SearchTextTest);
#include "search_text_test.moc"
