#include "server/platform/postgres/database.h"

#include "server/platform/telemetry/trace.h"
#include "tests/server/platform/postgres/things.h"
#include "tests/support/await.h"
#include "tests/support/test_suite.h"

#include <QSet>

#include <semaphore>
#include <thread>

using namespace platform::postgres;
using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;
using tests::put;

namespace {

// Holds database threads up until it is opened.
struct Gate {
    std::counting_semaphore<> open{0};
    std::atomic<int> inside = 0;

    auto work()
    {
        return [this](Connection &) -> Result<> {
            ++inside;
            open.acquire();
            return {};
        };
    }
};

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

    Settings m_settings;

private Q_SLOTS:
    void init()
    {
        m_settings = tests::databaseOfThings();
        m_settings.connections = 2;
        m_settings.queue = 3;
    }

    void workRunsOnAnotherThreadAndItsResultComesBack()
    {
        Database database(m_settings);
        const auto here = QThread::currentThread();
        const auto future = database.run([here](Connection &connection) -> Result<bool> {
            if (connection.inTransaction())
                return fail(Fault::Broken, "in-a-transaction"_L1);
            return QThread::currentThread() != here;
        });
        QVERIFY(tests::await(future).value());
    }

    void transactedWorkIsCommittedOrRolledBackAsAWhole()
    {
        Database database(m_settings);
        QVERIFY(tests::await(database.transact([](Connection &c) { return put(c, 1, u"one"_s); })));
        const auto refused = database.transact([](Connection &c) -> Result<> {
            (void)put(c, 2, u"two"_s);
            return fail(Fault::Refused, "no"_L1);
        });
        QCOMPARE(tests::await(refused).error().slug, u"no"_s);
        Connection connection(m_settings);
        QCOMPARE(tests::countOf(connection), 1);
    }

    void workMayOwnWhatCannotBeCopied()
    {
        Database database(m_settings);
        auto name = std::make_unique<QString>(u"one"_s);
        const auto done = database.transact([name = std::move(name)](Connection &c) { return put(c, 1, *name); });
        QVERIFY(tests::await(done));
    }

    void aContinuationRunsOnItsContextsThread()
    {
        Database database(m_settings);
        QThread *ran = nullptr;
        (void)database.run([](Connection &c) { return put(c, 1, u"one"_s); }).then(this, [&](const Result<int> &done) {
            ran = done ? QThread::currentThread() : nullptr;
        });
        QTRY_COMPARE(ran, QThread::currentThread());
    }

    void anExceptionCostsOnlyItsOwnWork()
    {
        Database database(m_settings);
        const auto thrown = database.transact([](Connection &c) -> Result<> {
            (void)put(c, 1, u"one"_s);
            throw std::runtime_error("boom");
        });
        QCOMPARE(tests::await(thrown).error().fault, Fault::Broken);
        QVERIFY(tests::await(thrown).error().detail.contains(u"boom"_s));
        QVERIFY(tests::await(database.transact([](Connection &c) { return put(c, 1, u"one"_s); })));
    }

    void connectionsAreOpenedWhenTheyAreNeededAndNoMoreThanAllowed()
    {
        Database database(m_settings);
        for (int i = 0; i < 20; ++i)
            QVERIFY(tests::await(database.run([i](Connection &c) { return put(c, i, u"x"_s); })));
        QList<QFuture<Result<qint64>>> busy;
        Gate gate;
        for (int i = 0; i < 4; ++i) {
            busy << database.run([&](Connection &c) -> Result<qint64> {
                gate.inside++;
                gate.open.acquire();
                return tests::backendOf(c);
            });
            QTRY_COMPARE(gate.inside, std::min(i + 1, 2)); // so that the short queue is never full
        }
        gate.open.release(4);
        QSet<qint64> backends;
        for (const auto &future : busy)
            backends << tests::await(future).value();
        QVERIFY(backends.size() <= 2 && !backends.contains(-1));
    }

    void workBeyondTheQueueIsRefusedAtOnce()
    {
        Database database(m_settings);
        Gate gate;
        QList<QFuture<Result<>>> accepted;
        for (int i = 0; i < 2; ++i)
            accepted << database.run(gate.work());
        QTRY_COMPARE(gate.inside, 2);
        for (int i = 0; i < 3; ++i)
            accepted << database.run(gate.work());
        const auto beyond = database.run(gate.work());
        QVERIFY(beyond.isFinished());
        QCOMPARE(tests::await(beyond).error().fault, Fault::Unavailable);
        QCOMPARE(tests::await(beyond).error().slug, u"overloaded"_s);
        gate.open.release(5);
        for (const auto &future : accepted)
            QVERIFY(tests::await(future));
    }

    void closingFinishesWhatRunsAndRefusesWhatWaits()
    {
        Gate gate;
        QList<QFuture<Result<>>> running;
        QList<QFuture<Result<>>> waiting;
        {
            Database database(m_settings);
            for (int i = 0; i < 2; ++i)
                running << database.run(gate.work());
            QTRY_COMPARE(gate.inside, 2);
            for (int i = 0; i < 3; ++i)
                waiting << database.run(gate.work());
            // Only the refusal lets go of what runs, so closing cannot have begun later.
            (void)waiting.first().then([&](const Result<> &) { gate.open.release(2); });
        }
        for (const auto &future : running)
            QVERIFY(tests::await(future));
        for (const auto &future : waiting)
            QCOMPARE(tests::await(future).error().slug, u"overloaded"_s);
    }

    void workInheritsTheTraceOfItsCaller()
    {
        Database database(m_settings);
        const auto trace = platform::telemetry::Trace::begin();
        QFuture<Result<QByteArray>> traced;
        QFuture<Result<bool>> untraced;
        {
            const platform::telemetry::TraceScope scope(trace);
            traced = database.run(
                [](Connection &) -> Result<QByteArray> { return platform::telemetry::currentTrace().value().traceId; });
        }
        untraced =
            database.run([](Connection &) -> Result<bool> { return platform::telemetry::currentTrace().has_value(); });
        QCOMPARE(tests::await(traced).value(), trace.traceId);
        QVERIFY(!tests::await(untraced).value());
    }

    void aThousandPiecesOfWorkFromManyThreadsAreAllDoneOnce()
    {
        m_settings.queue = 1'000;
        m_settings.connections = 4;
        Database database(m_settings);
        std::vector<std::jthread> callers;
        std::array<QList<QFuture<Result<int>>>, 4> futures;
        for (int caller = 0; caller < 4; ++caller)
            callers.emplace_back([&, caller] {
                for (int i = 0; i < 250; ++i)
                    futures[size_t(caller)]
                        << database.transact([id = caller * 1'000 + i](Connection &c) { return put(c, id, u"x"_s); });
            });
        callers.clear();
        for (const auto &ofOne : futures)
            for (const auto &future : ofOne)
                QVERIFY(tests::await(future));
        Connection connection(m_settings);
        QCOMPARE(tests::countOf(connection), 1'000);
    }
};

TEST_SUITE(DatabaseTest);
#include "database_test.moc"
