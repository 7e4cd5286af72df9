#include "server/platform/http/answer_queue.h"
#include "tests/support/test_suite.h"

using platform::http::AnswerQueue;

class AnswerQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsServedBeforeTheFirst()
    {
        AnswerQueue queue;
        const auto first = queue.takePlace();
        const auto second = queue.takePlace();
        const auto third = queue.takePlace();
        queue.put(third, "3");
        queue.put(second, "2");
        QVERIFY(queue.takeReady().isEmpty());
        queue.put(first, "1");
        QCOMPARE(queue.takeReady(), "123");
        QVERIFY(queue.isEmpty());
    }

    void theLineMovesOnWhileOthersWait()
    {
        AnswerQueue queue;
        const auto first = queue.takePlace();
        const auto second = queue.takePlace();
        queue.put(first, "1");
        QCOMPARE(queue.takeReady(), "1");
        const auto third = queue.takePlace();
        queue.put(third, "3");
        QVERIFY(queue.takeReady().isEmpty());
        QCOMPARE(queue.size(), 2);
        queue.put(second, "2");
        QCOMPARE(queue.takeReady(), "23");
    }

    void onlyTheLatestPlaceIsTheLast()
    {
        AnswerQueue queue;
        const auto first = queue.takePlace();
        QVERIFY(queue.isLast(first));
        const auto second = queue.takePlace();
        QVERIFY(!queue.isLast(first) && queue.isLast(second));
        queue.put(first, "1");
        QCOMPARE(queue.takeReady(), "1");
        QVERIFY(queue.isLast(second));
    }
};

TEST_SUITE(AnswerQueueTest);
#include "answer_queue_test.moc"
