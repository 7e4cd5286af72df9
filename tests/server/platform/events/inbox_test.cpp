#include "server/platform/events/listening/inbox.h"
#include "tests/server/platform/events/an_event.h"
#include "tests/support/test_suite.h"

using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;

class InboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPositionIsOlderNextOrAhead()
    {
        static_assert(classify(5, 4) == Arrival::Older);
        static_assert(classify(5, 5) == Arrival::Older);
        static_assert(classify(5, 6) == Arrival::Next);
        static_assert(classify(5, 7) == Arrival::Ahead);
    }

    void eventsInOrderAreHandedOutTogether()
    {
        Inbox inbox(0, 10);
        QCOMPARE(add(inbox, 1), Arrival::Next);
        QCOMPARE(add(inbox, 2), Arrival::Next);
        QVERIFY(inbox.hasNext());
        QCOMPARE(positions(inbox.take(100)), (QList<qint64>{1, 2}));
        QVERIFY(!inbox.hasNext());
    }

    void aGapHoldsBackWhatIsBehindIt()
    {
        Inbox inbox(4, 10);
        QCOMPARE(add(inbox, 6), Arrival::Ahead);
        QVERIFY(!inbox.hasNext());
        QVERIFY(inbox.isMissingSome());
        QCOMPARE(inbox.readFrom(), 4);
        QCOMPARE(add(inbox, 5), Arrival::Next);
        QVERIFY(!inbox.isMissingSome());
        QCOMPARE(positions(inbox.take(100)), (QList<qint64>{5, 6}));
    }

    void whatIsKnownIsIgnored()
    {
        Inbox inbox(4, 10);
        QCOMPARE(add(inbox, 4), Arrival::Older);
        QCOMPARE(add(inbox, 5), Arrival::Next);
        QCOMPARE(add(inbox, 5), Arrival::Older);
        QCOMPARE(positions(inbox.take(100)), (QList<qint64>{5}));
        QCOMPARE(add(inbox, 5), Arrival::Older);
        inbox.settle(5);
        QCOMPARE(add(inbox, 5), Arrival::Older);
        QVERIFY(!inbox.hasNext());
    }

    void nothingIsHandedOutWhileSomethingIsInFlight()
    {
        Inbox inbox(0, 10);
        add(inbox, 1);
        (void)inbox.take(1);
        add(inbox, 2);
        QVERIFY(!inbox.hasNext());
        inbox.settle(1);
        QVERIFY(inbox.hasNext());
    }

    void whatFailedComesAgain()
    {
        Inbox inbox(0, 10);
        for (const qint64 position : {1, 2, 3})
            add(inbox, position);
        QCOMPARE(positions(inbox.take(2)), (QList<qint64>{1, 2}));
        inbox.settle(1);
        QCOMPARE(positions(inbox.take(5)), (QList<qint64>{2, 3}));
        inbox.settle(1);
        QCOMPARE(positions(inbox.take(5)), (QList<qint64>{2, 3}));
    }

    void whatAnotherReplicaHasDoneIsDropped()
    {
        Inbox inbox(0, 10);
        for (const qint64 position : {1, 2, 3, 6})
            add(inbox, position);
        (void)inbox.take(2);
        inbox.settle(5);
        QCOMPARE(positions(inbox.take(5)), (QList<qint64>{6}));
        QCOMPARE(inbox.cursor(), 5);
    }

    void aHeadUncoversALostTail()
    {
        Inbox inbox(3, 10);
        inbox.expect(5);
        QVERIFY(inbox.isMissingSome());
        QCOMPARE(inbox.lag(), 2);
        QCOMPARE(inbox.readFrom(), 3);
        inbox.expect(2); // an old one says nothing
        QCOMPARE(inbox.lag(), 2);
    }

    void whatDoesNotFitIsForgottenAndMissedAgain()
    {
        Inbox inbox(0, 3);
        for (const qint64 position : {2, 3, 4, 5, 6})
            add(inbox, position);
        add(inbox, 1); // makes room for itself: the lowest are the ones that are needed
        QCOMPARE(positions(inbox.take(10)), (QList<qint64>{1, 2, 3}));
        QVERIFY(inbox.isMissingSome());
        inbox.settle(3);
        QCOMPARE(inbox.readFrom(), 3);
        QCOMPARE(inbox.lag(), 3);
    }

    void aFullInboxWantsNoMoreOfTheFeed()
    {
        Inbox inbox(0, 4);
        inbox.expect(100);
        QVERIFY(inbox.hasRoom());
        add(inbox, 1);
        add(inbox, 2);
        QVERIFY(!inbox.hasRoom());
        inbox.settle(2);
        QVERIFY(inbox.hasRoom());
    }

    // Far ahead of a gap everything may be full: the gap itself has to be read all the same.
    void aGapIsReadHoweverMuchWaitsBehindIt()
    {
        Inbox inbox(0, 4);
        for (const qint64 position : {11, 12, 13, 14, 15})
            add(inbox, position);
        QVERIFY(inbox.hasRoom());
        QCOMPARE(inbox.readFrom(), 0);
    }

private:
    static Arrival add(Inbox &inbox, qint64 position) { return inbox.add(anEvent(u"order-1"_s, position)); }

    static QList<qint64> positions(const QList<Event> &events)
    {
        QList<qint64> positions;
        for (const Event &event : events)
            positions.append(event.position);
        return positions;
    }
};

TEST_SUITE(InboxTest);
#include "inbox_test.moc"
