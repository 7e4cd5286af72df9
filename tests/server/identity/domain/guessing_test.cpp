#include "server/identity/domain/guessing.h"
#include "tests/support/test_suite.h"

using namespace identity;
using namespace std::chrono_literals;

class GuessingTest : public QObject {
    Q_OBJECT

private:
    static constexpr Allowance kThree{3, 60s};
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);

    QDateTime m_usedUntil;

    // Whether a try is allowed so many seconds from the beginning; counts it.
    bool mayTry(qint64 seconds)
    {
        const auto taken = takeTry(kThree, m_usedUntil, m_now.addSecs(seconds));
        if (taken)
            m_usedUntil = *taken;
        return taken.has_value();
    }

private Q_SLOTS:
    void init() { m_usedUntil = QDateTime::fromSecsSinceEpoch(0, Qt::UTC); }

    void someTriesAreFreeAtOnce()
    {
        QVERIFY(mayTry(0) && mayTry(0) && mayTry(0));
        QVERIFY(!mayTry(0));
    }

    void oneMoreIsAllowedForEveryPeriod()
    {
        QVERIFY(mayTry(0) && mayTry(0) && mayTry(0));
        QVERIFY(!mayTry(59));
        QVERIFY(mayTry(60));
        QVERIFY(!mayTry(60));
        QVERIFY(mayTry(180) && mayTry(180));
        QVERIFY(!mayTry(180));
    }

    void refusedTriesDoNotLengthenTheWait()
    {
        QVERIFY(mayTry(0) && mayTry(0) && mayTry(0));
        for (int second = 1; second < 60; ++second)
            QVERIFY(!mayTry(second));
        QVERIFY(mayTry(60));
    }

    void whoeverRestsHasTheWholeAllowanceAndNoMore()
    {
        QVERIFY(mayTry(0) && mayTry(0) && mayTry(0));
        const qint64 aWeek = 7 * 24 * 3600;
        QVERIFY(mayTry(aWeek) && mayTry(aWeek) && mayTry(aWeek));
        QVERIFY(!mayTry(aWeek));
    }

    void whoTriedWhileTheClockWasFastIsNotLockedOutUntilThen()
    {
        const qint64 anHour = 3600;
        QVERIFY(mayTry(anHour));
        QVERIFY(mayTry(0) && mayTry(0) && mayTry(0));
        QVERIFY(!mayTry(0));
    }

    void whoseClockIsALittleBehindGivesNothingAway()
    {
        QVERIFY(mayTry(60) && mayTry(60) && mayTry(60));
        QVERIFY(!mayTry(0));
    }

    void theWaitIsToldInWholeSeconds()
    {
        QVERIFY(mayTry(0) && mayTry(0) && mayTry(0));
        QCOMPARE(takeTry(kThree, m_usedUntil, m_now).error(), 60s);
        QCOMPARE(takeTry(kThree, m_usedUntil, m_now.addMSecs(500)).error(), 60s);
        QCOMPARE(takeTry(kThree, m_usedUntil, m_now.addMSecs(59'999)).error(), 1s);
    }
};

TEST_SUITE(GuessingTest);
#include "guessing_test.moc"
