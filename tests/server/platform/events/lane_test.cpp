#include "server/platform/events/listening/lane.h"

#include "tests/server/platform/events/an_event.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Fault;

class LaneTest : public QObject {
    Q_OBJECT

    FeedReader m_nobody{QUrl(u"http://127.0.0.1:1/events"_s)};
    std::unique_ptr<Stream> m_stream;
    std::unique_ptr<Lane> m_lane;
    const Error m_away{Fault::Unavailable, u"database-away"_s, {}, {}, {}};

private Q_SLOTS:
    void init()
    {
        m_stream = std::make_unique<Stream>(u"ordering"_s, 0, 3, m_nobody);
        m_lane = std::make_unique<Lane>(m_stream.get(), 3);
    }

    void whatHasArrivedGoesIntoOneBatch()
    {
        QVERIFY(!m_lane->isReady());
        arrive(3);
        QVERIFY(m_lane->isReady());
        const Batch batch = m_lane->nextBatch();
        QCOMPARE(batch.producer, u"ordering"_s);
        QCOMPARE(batch.partition, 3);
        QCOMPARE(batch.cursor, 0);
        QCOMPARE(batch.events.size(), 3);
        QVERIFY(!m_lane->isReady()); // one at a time
    }

    void aBatchHasItsBound()
    {
        arrive(250);
        QCOMPARE(m_lane->nextBatch().events.size(), Lane::kLargestBatch);
        m_lane->settle({.cursor = 100, .applied = {}, .wake = {}, .blockedBy = {}});
        const Batch next = m_lane->nextBatch();
        QCOMPARE(next.cursor, 100);
        QCOMPARE(next.events.constFirst().position, 101);
    }

    void afterAFailureItPausesAndComesAgainSmaller()
    {
        arrive(100);
        QSignalSpy ready(m_lane.get(), &Lane::ready);
        (void)m_lane->nextBatch();
        m_lane->fail(m_away);
        QVERIFY(!m_lane->isReady());
        QVERIFY(ready.wait(5'000));
        QVERIFY(m_lane->isReady());
        const Batch again = m_lane->nextBatch();
        QCOMPARE(again.cursor, 0);
        QCOMPARE(again.events.size(), 50);
        m_lane->settle({.cursor = 50, .applied = {}, .wake = {}, .blockedBy = {}});
        QCOMPARE(m_lane->nextBatch().events.size(), 50); // all that is left, and it might have been more
    }

    void whatBlocksForLongIsTakenAloneAndStepsAside()
    {
        arrive(10);
        for (int times = 0; times < 8; ++times) {
            QVERIFY(!m_lane->nextBatch().parkTransient);
            m_lane->settle({.cursor = 4, .applied = {}, .wake = {}, .blockedBy = m_away});
        }
        const Batch alone = m_lane->nextBatch();
        QVERIFY(alone.parkTransient);
        QCOMPARE(alone.cursor, 4);
        QCOMPARE(alone.events.size(), 1);
        m_lane->settle({.cursor = 5, .applied = {}, .wake = {}, .blockedBy = {}});
        QVERIFY(!m_lane->nextBatch().parkTransient);
    }

    void anotherBlockBeginsToCountAnew()
    {
        arrive(10);
        for (int times = 0; times < 7; ++times) {
            (void)m_lane->nextBatch();
            m_lane->settle({.cursor = 4, .applied = {}, .wake = {}, .blockedBy = m_away});
        }
        (void)m_lane->nextBatch();
        m_lane->settle({.cursor = 6, .applied = {}, .wake = {}, .blockedBy = m_away});
        QVERIFY(!m_lane->nextBatch().parkTransient);
    }

    void aCursorThatOthersHaveMovedIsFollowed()
    {
        arrive(10);
        (void)m_lane->nextBatch();
        m_lane->moveTo(7);
        QCOMPARE(m_lane->nextBatch().events.constFirst().position, 8);
    }

    void aLaneWhoseStreamIsGoneHasNothing()
    {
        arrive(1);
        m_stream.reset();
        QVERIFY(!m_lane->isReady());
        QCOMPARE(m_lane->producer(), QString());
        m_lane->fail(m_away);
        m_lane->moveTo(3);
    }

private:
    void arrive(int count)
    {
        for (int position = 1; position <= count; ++position)
            m_stream->arrived(anEvent(u"order-1"_s, position));
    }
};

TEST_SUITE(LaneTest);
#include "lane_test.moc"
