#include "client/widgets/shown.h"
#include "tests/support/test_suite.h"

using namespace widgets;
using core::Money;
using namespace Qt::Literals::StringLiterals;

class ShownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void moneyIsShownInWholeWonWithItsGroups()
    {
        QLocale::setDefault(QLocale(u"ko_KR"_s));
        QCOMPARE(shown(Money::krw(12'000)), u"₩12,000"_s);
        QCOMPARE(shown(Money()), u"₩0"_s);
        QLocale::setDefault(QLocale(u"en_US"_s));
        QCOMPARE(shown(Money::krw(1'234'567)), u"₩1,234,567"_s);
    }

    void theLargestAmountIsExact()
    {
        QLocale::setDefault(QLocale(u"ko_KR"_s));
        QCOMPARE(shown(Money::krw(Money::kLargest - 1)), u"₩999,999,999,999"_s);
    }

    void aDayIsWrittenInTheLanguageInUse()
    {
        const QDateTime moment(QDate(2026, 3, 1), QTime(12, 0));
        QLocale::setDefault(QLocale(u"ko_KR"_s));
        QVERIFY2(shownDay(moment).contains(u"2026년 3월 1일"_s), qPrintable(shownDay(moment)));
        QLocale::setDefault(QLocale(u"en_US"_s));
        QVERIFY2(shownDay(moment).contains(u"March 1, 2026"_s), qPrintable(shownDay(moment)));
    }

    void whatIsLongAgoHasItsDay()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0));
        QCOMPARE(shownAgo(now.addSecs(-10), now), u"just now"_s);
        QVERIFY(shownAgo(now.addSecs(-300), now).startsWith(u"5 minute"_s));
        QVERIFY(shownAgo(now.addSecs(-7'200), now).startsWith(u"2 hour"_s));
        QCOMPARE(shownAgo(now.addDays(-3), now), shownMoment(now.addDays(-3)));
    }

    void aClockThatIsAheadSaysJustNow()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(shownAgo(now.addSecs(30), now), u"just now"_s);
    }
};

TEST_SUITE(ShownTest);
#include "shown_test.moc"
