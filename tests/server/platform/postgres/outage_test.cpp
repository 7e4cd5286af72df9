#include "server/platform/postgres/database.h"
#include "tests/server/platform/postgres/things.h"
#include "tests/support/await.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>
#include <QTcpServer>

#include <semaphore>
#include <thread>

using namespace platform::postgres;
using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;
using tests::countOf;
using tests::put;
using tests::TestPostgres;

// The database is killed, stopped, restarted and hung up on, in the middle of whatever is going on.
class OutageTest : public QObject {
    Q_OBJECT

    Settings m_settings;
    std::unique_ptr<Connection> m_connection;

    // As an administrator would, from another connection.
    void hangUpOn(Connection &connection)
    {
        const qint64 pid = tests::backendOf(connection);
        Connection administrator(m_settings);
        QVERIFY(administrator.query("postgres_test/queries/end_backend"_L1, {{"pid"_L1, pid}}));
        QTRY_COMPARE(administrator.query("postgres_test/queries/find_backend"_L1, {{"pid"_L1, pid}})->size(), 0);
    }

private Q_SLOTS:
    void init()
    {
        m_settings = tests::databaseOfThings();
        m_connection = std::make_unique<Connection>(m_settings);
        QVERIFY(put(*m_connection, 1, u"one"_s));
    }

    void cleanup()
    {
        m_connection.reset();
        TestPostgres::restart();
    }

    void aKilledServerIsAwayAndBackByItselfWithItsKeptStatements()
    {
        TestPostgres::kill();
        const auto during = put(*m_connection, 2, u"two"_s);
        QCOMPARE(during.error().fault, Fault::Unavailable);
        QCOMPARE(during.error().slug, u"database-away"_s);
        TestPostgres::restart();
        const auto after = put(*m_connection, 2, u"two"_s);
        QVERIFY2(after, qPrintable(after ? QString() : after.error().detail));
        QCOMPARE(countOf(*m_connection), 2);
    }

    void aRestartBetweenTwoStatementsIsNoticedByNobody()
    {
        TestPostgres::kill();
        TestPostgres::restart();
        QVERIFY(put(*m_connection, 2, u"two"_s));
        TestPostgres::stop();
        TestPostgres::restart();
        const auto done = m_connection->transact([](Connection &c) { return put(c, 3, u"three"_s); });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().slug));
    }

    void aConnectionThatTheServerHasEndedIsReplacedBeforeItIsUsed()
    {
        hangUpOn(*m_connection);
        QVERIFY(put(*m_connection, 2, u"two"_s));
        hangUpOn(*m_connection);
        QVERIFY(m_connection->transact([](Connection &c) { return put(c, 3, u"three"_s); }));
        QCOMPARE(countOf(*m_connection), 3);
    }

    void aTransactionIsNeverContinuedOnAnotherConnection()
    {
        const auto done = m_connection->transact([&](Connection &c) -> Result<int> {
            (void)put(c, 2, u"two"_s);
            hangUpOn(c);
            const auto lost = put(c, 3, u"three"_s);
            const auto stillLost = put(c, 4, u"four"_s);
            if (lost || stillLost)
                return fail(Fault::Broken, "went-on-with-half-a-transaction"_L1);
            return 0;
        });
        QVERIFY(!done);
        QCOMPARE(done.error().slug, u"database-away"_s);
        QCOMPARE(countOf(*m_connection), 1);
    }

    void aCommitThatNobodyHearsIsAnError()
    {
        const auto done = m_connection->transact([&](Connection &c) {
            const auto kept = put(c, 2, u"two"_s);
            TestPostgres::kill();
            return kept;
        });
        QCOMPARE(done.error().slug, u"database-away"_s);
        TestPostgres::restart();
        QCOMPARE(countOf(*m_connection), 1);
    }

    void aStatementUnderWayWhenTheServerDiesIsUnavailable()
    {
        Database database(m_settings);
        const auto sleeping = database.run([](Connection &c) {
            return c.query("postgres_test/queries/sleep"_L1, {{"seconds"_L1, 4.0}});
        });
        QTRY_VERIFY(m_connection->query("postgres_test/queries/find_sleepers"_L1).value().size() == 1);
        TestPostgres::kill();
        QCOMPARE(tests::await(sleeping).error().slug, u"database-away"_s);
    }

    void workFailsWhileTheDatabaseIsAwayAndSucceedsAfterwardsByItself()
    {
        Database database(m_settings);
        QSignalSpy changed(&database, &Database::reachabilityChanged);
        const auto insert = [&](qint64 id) {
            return database.transact([id](Connection &c) { return put(c, id, u"x"_s); });
        };
        QVERIFY(tests::await(insert(2)));
        QVERIFY(database.isReachable());
        TestPostgres::kill();
        QList<QFuture<Result<int>>> pending;
        for (int id = 10; id < 30; ++id)
            pending << insert(id);
        for (const auto &future : pending)
            QCOMPARE(tests::await(future).error().slug, u"database-away"_s);
        QVERIFY(!database.isReachable());
        TestPostgres::restart();
        QVERIFY(tests::await(insert(3)));
        QVERIFY(database.isReachable());
        QTRY_VERIFY(changed.size() >= 3);
        QCOMPARE(changed.first().first().toBool(), true);
        QCOMPARE(changed.last().first().toBool(), true);
        QCOMPARE(countOf(*m_connection), 3);
    }

    void anIdleDatabaseNoticesTheLossAndTheReturnByItself()
    {
        Database database(m_settings);
        QTRY_VERIFY(database.isReachable());
        TestPostgres::stop();
        QTRY_VERIFY(!database.isReachable());
        TestPostgres::restart();
        QTRY_VERIFY(database.isReachable());
    }

    void aServiceThatStartsBeforeItsDatabaseGetsItLater()
    {
        TestPostgres::stop();
        Database database(m_settings);
        const auto early = database.run([](Connection &c) { return put(c, 2, u"two"_s); });
        QCOMPARE(tests::await(early).error().slug, u"database-away"_s);
        TestPostgres::restart();
        QTRY_VERIFY(database.isReachable());
        QVERIFY(tests::await(database.run([](Connection &c) { return put(c, 2, u"two"_s); })));
    }

    void aHostThatDoesNotAnswerHoldsNobodyUpForLong()
    {
        Settings nowhere = m_settings;
        QTcpServer silent; // the kernel accepts, and nobody ever answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        nowhere.port = silent.serverPort();
        nowhere.connections = 1;
        Database database(nowhere);
        QElapsedTimer timer;
        timer.start();
        QList<QFuture<Result<int>>> pending;
        for (int i = 0; i < 50; ++i)
            pending << database.run([](Connection &c) { return put(c, 2, u"two"_s); });
        for (const auto &future : pending)
            QCOMPARE(tests::await(future).error().slug, u"database-away"_s);
        QVERIFY2(timer.elapsed() < 10'000, "every caller has waited for the host");
    }
};

TEST_SUITE(OutageTest);
#include "outage_test.moc"
