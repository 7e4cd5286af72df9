#include "common/core/result.h"
#include "tests/support/test_suite.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

class ErrorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anErrorSaysWhereAndWithWhichFacts()
    {
        const Error refused = fail(Fault::Refused, "price-changed"_L1, u"The price is another now."_s).value();
        const Error told = refused.at(u"/lines/0/price"_s).with(u"price"_s, 12'000);
        QCOMPARE(told.pointer, u"/lines/0/price"_s);
        QCOMPARE(told.facts.value("price"_L1).toInt(), 12'000);
        QCOMPARE(told.slug, refused.slug);
        QVERIFY(refused.pointer.isEmpty() && refused.facts.isEmpty());
    }

    void onlyWhatMayPassByItselfIsTransient()
    {
        QVERIFY((Error{Fault::Unavailable, {}, {}, {}, {}}).isTransient());
        QVERIFY((Error{Fault::TimedOut, {}, {}, {}, {}}).isTransient());
        QVERIFY(!(Error{Fault::NotFound, {}, {}, {}, {}}).isTransient());
        QVERIFY(!(Error{Fault::Broken, {}, {}, {}, {}}).isTransient());
    }
};

TEST_SUITE(ErrorTest);
#include "error_test.moc"
