#include "server/platform/postgres/connection.h"
#include "tests/server/platform/postgres/things.h"
#include "tests/support/test_suite.h"

#include <barrier>
#include <stdexcept>
#include <thread>

using namespace platform::postgres;
using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;
using tests::countOf;
using tests::put;

namespace {

Result<> raise(Connection &connection, qint64 id)
{
    return connection.execute("postgres_test/queries/raise_thing"_L1, {{"id"_L1, id}}).transform([](int) {});
}

} // namespace

class TransactionTest : public QObject {
    Q_OBJECT

    Settings m_settings;
    std::unique_ptr<Connection> m_connection;

private Q_SLOTS:
    void init()
    {
        m_settings = tests::databaseOfThings();
        m_connection = std::make_unique<Connection>(m_settings);
    }

    void cleanup() { m_connection.reset(); }

    void whatIsCommittedIsThereForOthers()
    {
        const auto done = m_connection->transact([](Connection &connection) -> Result<int> {
            if (!connection.inTransaction())
                return fail(Fault::Broken, "no-transaction"_L1);
            return put(connection, 1, u"one"_s);
        });
        QVERIFY(done);
        QVERIFY(!m_connection->inTransaction());
        Connection other(m_settings);
        QCOMPARE(countOf(other), 1);
    }

    void anErrorOfTheWorkRollsBack()
    {
        const auto done = m_connection->transact([](Connection &connection) -> Result<> {
            (void)put(connection, 1, u"one"_s);
            return fail(Fault::Refused, "not-today"_L1);
        });
        QCOMPARE(done.error().slug, u"not-today"_s);
        QVERIFY(!m_connection->inTransaction());
        QCOMPARE(countOf(*m_connection), 0);
    }

    void anExceptionRollsBackAndFliesOn()
    {
        const auto explode = [&] {
            (void)m_connection->transact([](Connection &connection) -> Result<> {
                (void)put(connection, 1, u"one"_s);
                throw std::runtime_error("boom");
            });
        };
        QVERIFY_EXCEPTION_THROWN(explode(), std::runtime_error);
        QVERIFY(!m_connection->inTransaction());
        QCOMPARE(countOf(*m_connection), 0);
    }

    void aCommitThatFailsIsAnError()
    {
        QVERIFY(m_connection->executeText(
            u"create table part (thing bigint references thing deferrable initially deferred)"_s));
        const auto done = m_connection->transact(
            [](Connection &connection) { return connection.executeText(u"insert into part values (404)"_s); });
        QVERIFY(!done);
        QCOMPARE(done.error().fault, Fault::Refused);
        QCOMPARE(done.error().slug, u"reference-violated"_s);
        QVERIFY(!m_connection->inTransaction());
        QVERIFY(put(*m_connection, 1, u"one"_s));
    }

    void aFailureThatTheWorkOverlooksFailsTheCommitWithItsReason()
    {
        QVERIFY(put(*m_connection, 1, u"one"_s));
        const auto done = m_connection->transact([](Connection &connection) -> Result<> {
            (void)put(connection, 2, u"two"_s);
            (void)put(connection, 1, u"again"_s);
            (void)put(connection, 3, u"three"_s);
            return {};
        });
        QVERIFY(!done);
        QCOMPARE(done.error().slug, u"duplicate"_s);
        QCOMPARE(countOf(*m_connection), 1);
    }

    void transactionsDoNotNest()
    {
        const auto done = m_connection->transact([](Connection &connection) {
            return connection.transact([](Connection &inner) { return put(inner, 1, u"one"_s); });
        });
        QCOMPARE(done.error().slug, u"nested-transaction"_s);
        QCOMPARE(countOf(*m_connection), 0);
    }

    void anErrorInASavepointUndoesJustItsOwnEffects()
    {
        const auto done = m_connection->transact([](Connection &connection) -> Result<> {
            (void)put(connection, 1, u"one"_s);
            const auto inner = connection.savepoint([](Connection &c) -> Result<int> {
                (void)put(c, 2, u"two"_s);
                return put(c, 1, u"again"_s);
            });
            return inner.error().slug == u"duplicate"_s ? put(connection, 3, u"three"_s).transform([](int) {})
                                                        : Result<>(fail(inner.error()));
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().slug));
        const auto rows = m_connection->query("postgres_test/queries/all_things"_L1);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(1).number("id"_L1), 3);
    }

    void savepointsNestAndSurviveExceptions()
    {
        const auto done = m_connection->transact([](Connection &connection) {
            return connection.savepoint([](Connection &outer) -> Result<int> {
                (void)put(outer, 1, u"one"_s);
                try {
                    (void)outer.savepoint([](Connection &inner) -> Result<> {
                        (void)put(inner, 2, u"two"_s);
                        throw std::runtime_error("boom");
                    });
                } catch (const std::runtime_error &) {
                    return put(outer, 3, u"three"_s);
                }
                return 0;
            });
        });
        QVERIFY(done);
        QCOMPARE(countOf(*m_connection), 2);
    }

    void aFailureThatASavepointOverlooksIsToldWhenItEnds()
    {
        const auto done = m_connection->transact([](Connection &connection) -> Result<> {
            const auto inner = connection.savepoint([](Connection &c) -> Result<> {
                (void)put(c, 1, u"forbidden"_s);
                return {};
            });
            return inner.error().slug == u"check-violated"_s ? Result<>() : fail(Fault::Broken, "unexpected"_L1);
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().slug));
    }

    void aSavepointNeedsATransaction()
    {
        const auto done = m_connection->savepoint([](Connection &) -> Result<> { return {}; });
        QCOMPARE(done.error().slug, u"no-transaction"_s);
    }

    void aTextThatWasNeverSentDoesNotSpoilTheTransaction()
    {
        const auto done = m_connection->transact([](Connection &connection) -> Result<int> {
            if (put(connection, 1, u"nul\0"_s).has_value())
                return fail(Fault::Broken, "unexpected"_L1);
            return put(connection, 1, u"one"_s);
        });
        QVERIFY(done);
        QCOMPARE(countOf(*m_connection), 1);
    }

    void twoThatBlockEachOtherBothSucceedInTheEnd()
    {
        QVERIFY(m_connection->executeText(u"insert into thing values (1, 'one'), (2, 'two')"_s));
        std::barrier bothHoldOne(2);
        std::atomic<int> attempts = 0;
        const auto lockBoth = [&](qint64 first, qint64 second, Result<> &outcome) {
            Connection connection(m_settings);
            bool waited = false;
            outcome = connection.transact([&](Connection &c) {
                ++attempts;
                return raise(c, first).and_then([&] {
                    if (!std::exchange(waited, true))
                        bothHoldOne.arrive_and_wait();
                    return raise(c, second);
                });
            });
        };
        Result<> one;
        Result<> two;
        std::thread other(lockBoth, 2, 1, std::ref(two));
        lockBoth(1, 2, one);
        other.join();
        QVERIFY2(one && two, "a deadlock was told to the caller");
        QVERIFY2(attempts >= 3, "they did not block each other"); // and may do so a second time
    }

    void aTransactionThatConflictsAgainAndAgainIsGivenUp()
    {
        int attempts = 0;
        const auto done = m_connection->transact([&](Connection &connection) {
            ++attempts;
            return connection.executeText(u"do $$ begin raise serialization_failure; end $$"_s);
        });
        QVERIFY2(attempts >= 3, "they did not block each other"); // and may do so a second time
        QCOMPARE(done.error().slug, u"transaction-conflict"_s);
        QVERIFY(done.error().isTransient());
    }

    void aConflictThatTheWorkOverlooksIsRepeatedToo()
    {
        int attempts = 0;
        const auto done = m_connection->transact([&](Connection &connection) -> Result<> {
            if (++attempts == 1)
                (void)connection.executeText(u"do $$ begin raise deadlock_detected; end $$"_s);
            return put(connection, attempts, u"attempt"_s).transform([](int) {});
        });
        QVERIFY(done);
        QCOMPARE(attempts, 2);
        QCOMPARE(countOf(*m_connection), 1);
    }
};

TEST_SUITE(TransactionTest);
#include "transaction_test.moc"
