#include "server/identity/adapters/crypto/hashing_threads.h"
#include "tests/support/await.h"
#include "tests/support/test_suite.h"

#include <QSemaphore>
#include <QSet>

#include <atomic>

using namespace identity;
using namespace Qt::Literals::StringLiterals;
using core::Result;

class HashingThreadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workIsAnsweredFromAnotherThreadInTheSameTrace()
    {
        HashingThreads hashing(2, 8);
        const platform::telemetry::Trace trace = platform::telemetry::Trace::begin();
        const platform::telemetry::TraceScope scope(trace);
        QThread *const here = QThread::currentThread();
        const auto answer = hashing.run([=]() -> Result<bool> {
            return QThread::currentThread() != here && platform::telemetry::currentTrace()->traceId == trace.traceId;
        });
        QCOMPARE(tests::await(answer).value(), true);
    }

    void noMoreThanSoManyHashAtOnceAndNoMoreThanSoManyWait()
    {
        HashingThreads hashing(2, 3);
        QSemaphore gate;
        std::atomic<int> inside = 0;
        std::atomic<int> most = 0;
        QList<QFuture<Result<int>>> answers;
        for (int i = 0; i < 5; ++i)
            answers.append(hashing.run([&, i]() -> Result<int> {
                most = std::max(most.load(), ++inside);
                gate.acquire();
                --inside;
                return i;
            }));
        const auto refused = hashing.run([]() -> Result<int> { return 0; });
        QVERIFY(refused.isFinished());
        QCOMPARE(tests::await(refused).error().slug, u"too-many-sign-ins"_s);
        gate.release(5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(tests::await(answers[i]).value(), i);
        QVERIFY(most <= 2);
        QVERIFY(tests::await(hashing.run([]() -> Result<int> { return 7; })));
    }

    void whatIsRunningIsFinishedBeforeTheThreadsGo()
    {
        QFuture<Result<int>> answer;
        {
            HashingThreads hashing(1, 4);
            answer = hashing.run([]() -> Result<int> { return 1; });
        }
        QVERIFY(answer.isFinished());
        QCOMPARE(tests::await(answer).value(), 1);
    }
};

TEST_SUITE(HashingThreadsTest);
#include "hashing_threads_test.moc"
