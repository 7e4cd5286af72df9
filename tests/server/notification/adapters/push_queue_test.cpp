#include "server/notification/adapters/push/push_queue.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace notification;
using contracts::UserId;

class PushQueueTest : public QObject {
    Q_OBJECT

    const UserId m_anna = UserId::generate();
    const UserId m_bob = UserId::generate();

    static qint64 markOf(const QList<PushedUpTo> &marks, const UserId &user)
    {
        for (const PushedUpTo &mark : marks) {
            if (mark.user == user)
                return mark.number;
        }
        return 0;
    }

private Q_SLOTS:
    void aMarkMovesWhenTheBrokerHasTheMessage()
    {
        PushQueue queue;
        queue.sent(m_anna, 1, 100);
        QCOMPARE(queue.underWay(), 1);
        QVERIFY(queue.takeMarks().isEmpty());
        QVERIFY(queue.acknowledged(100));
        QCOMPARE(markOf(queue.takeMarks(), m_anna), 1);
        QVERIFY(queue.takeMarks().isEmpty());
        QCOMPARE(queue.underWay(), 0);
    }

    void aMarkWaitsForTheMessagesBefore()
    {
        PushQueue queue;
        queue.sent(m_anna, 1, 100);
        queue.sent(m_anna, 2, 101);
        queue.sent(m_bob, 1, 102);
        QVERIFY(queue.acknowledged(101) && queue.acknowledged(102));
        const auto marks = queue.takeMarks();
        QCOMPARE(markOf(marks, m_anna), 0);
        QCOMPARE(markOf(marks, m_bob), 1);
        QVERIFY(queue.acknowledged(100));
        QCOMPARE(markOf(queue.takeMarks(), m_anna), 2);
    }

    void aMutedMessageWaitsInLineToo()
    {
        PushQueue queue;
        queue.passedOver(m_anna, 1);
        QCOMPARE(markOf(queue.takeMarks(), m_anna), 1);
        queue.sent(m_anna, 2, 100);
        queue.passedOver(m_anna, 3);
        QVERIFY(queue.takeMarks().isEmpty());
        QVERIFY(queue.acknowledged(100));
        QCOMPARE(markOf(queue.takeMarks(), m_anna), 3);
    }

    void anAcknowledgementOfAnotherConnectionIsNobodys()
    {
        PushQueue queue;
        queue.sent(m_anna, 1, 100);
        queue.connectionLost();
        QVERIFY(!queue.acknowledged(100));
        QVERIFY(!queue.acknowledged(7));
        QCOMPARE(queue.underWay(), 0);
        QVERIFY(queue.takeMarks().isEmpty());
    }

    void inWhateverSequenceTheBrokerAnswersNoMarkPassesAnOpenMessage()
    {
        QVERIFY(rc::check([this] {
            const int messages = *rc::gen::inRange(1, 40);
            PushQueue queue;
            QList<int> open;
            for (int number = 1; number <= messages; ++number) {
                queue.sent(m_anna, number, quint64(number));
                open.append(number);
            }
            qint64 mark = 0;
            while (!open.isEmpty()) {
                const int number = open.takeAt(*rc::gen::inRange<qsizetype>(0, open.size()));
                RC_ASSERT(queue.acknowledged(quint64(number)));
                mark = std::max(mark, markOf(queue.takeMarks(), m_anna));
                RC_ASSERT(mark == (open.isEmpty() ? messages : open.first() - 1));
            }
        }));
    }
};

TEST_SUITE(PushQueueTest);
#include "push_queue_test.moc"
