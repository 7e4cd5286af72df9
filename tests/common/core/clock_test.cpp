#include "common/core/clock.h"
#include "tests/support/test_suite.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSystemClockTellsUtc()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QDateTime now = SystemClock().now();
        QCOMPARE(now.timeSpec(), Qt::UTC);
        QVERIFY(before <= now && now <= QDateTime::currentDateTimeUtc());
    }

    void aTimeIsWrittenInUtcWithMilliseconds()
    {
        const QDateTime seoul(QDate(2026, 3, 1), QTime(18, 30, 0, 7), Qt::OffsetFromUTC, 9 * 3600);
        QCOMPARE(toRfc3339(seoul), u"2026-03-01T09:30:00.007Z"_s);
    }
};

TEST_SUITE(ClockTest);
#include "clock_test.moc"
