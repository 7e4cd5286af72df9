#include "server/platform/postgres/reachability.h"
#include "tests/support/test_suite.h"

using namespace platform::postgres;
using namespace std::chrono_literals;

class ReachabilityTest : public QObject {
    Q_OBJECT

    const Reachability::Time m_now = Reachability::Time(1h);

private Q_SLOTS:
    void nothingIsKnownAtFirstAndATryIsDueAtOnce()
    {
        const Reachability fresh;
        QVERIFY(!fresh.isReachable());
        QVERIFY(fresh.nextProbe() <= m_now);
        QVERIFY(!fresh.isHopeless(m_now));
    }

    void whatIsReachedNeedsNoProbe()
    {
        Reachability database;
        database.reached();
        QVERIFY(database.isReachable());
        QCOMPARE(database.nextProbe(), Reachability::Time::max());
    }

    void aLossIsProbedAtOnceAndThenOnceASecond()
    {
        Reachability database;
        database.reached();
        database.lost(m_now);
        QVERIFY(!database.isReachable());
        QCOMPARE(database.nextProbe(), m_now);
        database.triedInVain(m_now, 1ms);
        QCOMPARE(database.nextProbe(), m_now + 1s);
    }

    void otherConnectionsThatAreLostTooDoNotHastenTheNextProbe()
    {
        Reachability database;
        database.triedInVain(m_now, 1ms);
        database.lost(m_now + 1ms);
        QCOMPARE(database.nextProbe(), m_now + 1s);
    }

    void whoIsRefusedAtOnceMayTryAgainButWhoWaitedInVainMayNot()
    {
        Reachability database;
        database.triedInVain(m_now, 1ms);
        QVERIFY(!database.isHopeless(m_now));
        database.triedInVain(m_now, 2s);
        QVERIFY(database.isHopeless(m_now + 999ms));
        QVERIFY(!database.isHopeless(m_now + 1s));
        database.reached();
        QVERIFY(!database.isHopeless(m_now));
    }
};

TEST_SUITE(ReachabilityTest);
#include "reachability_test.moc"
