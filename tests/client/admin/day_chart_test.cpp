#include "client/admin/day_chart.h"
#include "client/admin/status_bars.h"
#include "client/widgets/colours.h"
#include "client/widgets/label.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using admin::DayChart;
using contracts::order_view::DayFigures;
using contracts::order_view::OrderStatus;

namespace {

QList<DayFigures> aMonth()
{
    QList<DayFigures> days;
    for (int day = 1; day <= 30; ++day)
        days.append({QDate(2026, 3, day), day, core::Money::krw(day * 1'000)});
    return days;
}

} // namespace

class DayChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theScaleEndsAtARoundNumber_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("top");
        QTest::newRow("one") << qint64(1) << qint64(1);
        QTest::newRow("seven") << qint64(7) << qint64(10);
        QTest::newRow("above two") << qint64(2'100'000) << qint64(5'000'000);
        QTest::newRow("round already") << qint64(20'000) << qint64(20'000);
    }
    void theScaleEndsAtARoundNumber()
    {
        QFETCH(qint64, value);
        QTEST(admin::roundedUp(value), "top");
    }

    void theArrowKeysGoFromDayToDayAndTellEach()
    {
        DayChart chart;
        chart.show(aMonth());
        QVERIFY(chart.told().isEmpty());
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY2(chart.told().contains(u"30,000"_s), qPrintable(chart.told()));
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(chart.told().contains(u"29,000"_s));
        QCOMPARE(chart.accessibleDescription(), chart.told());
        chart.setMeasure(DayChart::Measure::Orders);
        QVERIFY(chart.told().contains(u"29"_s) && !chart.told().contains(u"29,000"_s));
        QTest::keyClick(&chart, Qt::Key_Home);
        QVERIFY(chart.told().contains(u"1"_s));
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(!chart.told().isEmpty());
    }

    void theDayUnderTheMouseIsTold()
    {
        DayChart chart;
        chart.resize(684, 220);
        chart.show(aMonth());
        chart.QWidget::show();
        QMouseEvent over(QEvent::MouseMove, QPointF(680, 100), QPointF(680, 100), Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(&chart, &over);
        QVERIFY(chart.told().contains(u"30,000"_s));
        QMouseEvent beside(QEvent::MouseMove, QPointF(10, 100), QPointF(10, 100), Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(&chart, &beside);
        QVERIFY(chart.told().isEmpty());
    }

    void aDayIsTakenBackWhenNobodyLooksAtItAnyMore()
    {
        DayChart chart;
        chart.show(aMonth());
        QTest::keyClick(&chart, Qt::Key_End);
        QVERIFY(!chart.told().isEmpty());
        QFocusEvent out(QEvent::FocusOut);
        QCoreApplication::sendEvent(&chart, &out);
        QVERIFY(chart.told().isEmpty());
        QVERIFY(chart.toolTip().isEmpty());
    }

    void fewerDaysThanBeforeStillTellAChosenOne()
    {
        DayChart chart;
        chart.show(aMonth());
        QTest::keyClick(&chart, Qt::Key_End);
        chart.show(aMonth().first(3));
        QVERIFY2(chart.told().contains(u"3,000"_s), qPrintable(chart.told()));
        chart.show({});
        QVERIFY(chart.told().isEmpty());
    }

    void aHigherBarIsPaintedForABetterDay()
    {
        DayChart chart;
        chart.resize(684, 220);
        const auto inkOf = [&](qint64 second) {
            chart.show(
                {{QDate(2026, 3, 1), 1, core::Money::krw(100'000)}, {QDate(2026, 3, 2), 1, core::Money::krw(second)}});
            const QImage picture = chart.grab().toImage();
            const int x = 84 + (684 - 85) * 3 / 4; // the middle of the second bar
            int ink = 0;
            for (int y = 30; y < 195; ++y)
                ink += picture.pixelColor(x, y) == widgets::colours().accent ? 1 : 0;
            return ink;
        };
        const int low = inkOf(20'000);
        const int high = inkOf(80'000);
        QVERIFY2(low > 10 && high > 3 * low, qPrintable(u"%1 %2"_s.arg(low).arg(high)));
    }

    void aShopWithoutADayIsPaintedToo()
    {
        DayChart chart;
        QVERIFY(!chart.grab().isNull());
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Home);
        QVERIFY(chart.told().isEmpty());
    }

    void everyStatusHasItsFigure()
    {
        admin::StatusBars bars;
        bars.show({{OrderStatus::Placed, 12'345}, {OrderStatus::Cancelled, 3}});
        QStringList texts;
        for (const auto *label : bars.findChildren<widgets::Label *>())
            texts.append(label->text());
        QVERIFY(texts.contains(QLocale().toString(12'345)));
        QVERIFY(texts.contains(admin::inWords(OrderStatus::Expired)));
        QCOMPARE(texts.size(), 16);
    }
};

TEST_SUITE(DayChartTest);
#include "day_chart_test.moc"
