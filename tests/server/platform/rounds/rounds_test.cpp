#include "server/platform/rounds/rounds.h"

#include "server/platform/postgres/migrator.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <atomic>

using namespace platform::rounds;
using namespace platform::postgres;
using namespace Qt::Literals::StringLiterals;

class RoundsTest : public QObject {
    Q_OBJECT

    Settings m_settings;
    std::atomic<int> m_taken = 0;
    std::atomic<int> m_busy = 0;
    std::atomic<int> m_mostBusy = 0;
    std::atomic<int> m_failures = 0;

    void add(int first, int last)
    {
        Connection connection(m_settings);
        QVERIFY(connection.execute("rounds_tests/add"_L1, {{"first"_L1, first}, {"last"_L1, last}}));
    }

    core::Result<Found> takeOne(Connection &connection)
    {
        m_mostBusy = std::max(m_mostBusy.load(), ++m_busy);
        const auto rows = connection.query("rounds_tests/take"_L1);
        --m_busy;
        if (m_failures > 0 && m_failures-- > 0)
            return core::fail(core::Fault::Unavailable, "out-of-luck"_L1);
        if (!rows)
            return core::fail(rows.error());
        m_taken += int(rows->size());
        return rows->isEmpty() ? Found::Nothing : Found::Something;
    }

    Step step()
    {
        return [this](Connection &connection) { return takeOne(connection); };
    }

private Q_SLOTS:
    void init()
    {
        m_settings = tests::TestPostgres::freshDatabase();
        Connection connection(m_settings);
        QVERIFY(migrate(connection, u"rounds_tests"_s));
        m_taken = 0;
        m_mostBusy = 0;
    }

    void theWholeListIsDoneAtOnceAndNothingTwice()
    {
        add(1, 50);
        Database database(m_settings);
        Rounds rounds({u"list"_s, 3, std::chrono::hours(1)}, database, step());
        rounds.start();
        QTRY_COMPARE(m_taken, 50);
        QVERIFY(m_mostBusy <= 3);
    }

    void aPokeIsHeardAlsoWhileAStepIsUnderWay()
    {
        Database database(m_settings);
        Rounds rounds({u"list"_s, 1, std::chrono::hours(1)}, database, step());
        rounds.start();
        add(1, 1);
        rounds.poke();
        QTRY_COMPARE(m_taken, 1);
    }

    void whatNobodyPokedAboutIsFoundAfterAPause()
    {
        Database database(m_settings);
        Rounds rounds({u"list"_s, 1, std::chrono::milliseconds(20)}, database, step());
        rounds.start();
        add(1, 3);
        QTRY_COMPARE(m_taken, 3);
    }

    void afterAFailureItGoesOn()
    {
        add(1, 5);
        m_failures = 2;
        Database database(m_settings);
        Rounds rounds({u"list"_s, 1, std::chrono::milliseconds(20)}, database, step());
        rounds.start();
        QTRY_COMPARE(m_taken, 3); // two were taken and lost by this test's steps
    }

    void afterItsStopNothingIsBegun()
    {
        Database database(m_settings);
        Rounds rounds({u"list"_s, 1, std::chrono::milliseconds(10)}, database, step());
        rounds.start();
        QTRY_VERIFY(m_mostBusy > 0);
        rounds.stop();
        add(1, 1);
        rounds.poke();
        QTest::qWait(50);
        QCOMPARE(m_taken, 0);
    }
};

TEST_SUITE(RoundsTest);
#include "rounds_test.moc"
