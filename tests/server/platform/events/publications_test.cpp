#include "server/platform/events/telling/publications.h"
#include "tests/support/test_suite.h"

using namespace platform::events;

class PublicationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsLeaveInOrder()
    {
        Publications publications(10);
        publications.begin({{0, 5, 5}});
        publications.numbered(0, 7);
        QVERIFY(!publications.isNext(0, 5));
        QVERIFY(publications.isNext(0, 6));
        QVERIFY(!publications.isNext(0, 7));
        publications.sent(0, 6, 1);
        QVERIFY(publications.isNext(0, 7));
    }

    void aNewLeaderTellsAgainWhatNobodyIsKnownToHave()
    {
        Publications publications(10);
        publications.begin({{0, 5, 5}, {3, 9, 7}});
        QCOMPARE(publications.behind()->partition, 3);
        QCOMPARE(publications.behind()->position, 7);
        QCOMPARE(publications.backlog(), 2);
    }

    void publishedIsWhatHasNoUnacknowledgedOneBeforeIt()
    {
        Publications publications(10);
        publications.begin({});
        publications.numbered(2, 3);
        for (const qint64 position : {1, 2, 3})
            publications.sent(2, position, quint64(position));
        QVERIFY(publications.acknowledged(3));
        QCOMPARE(publications.reached().at(2).published, 0);
        QVERIFY(publications.acknowledged(1));
        QCOMPARE(publications.reached().at(2).published, 1);
        QVERIFY(publications.acknowledged(2));
        QCOMPARE(publications.reached().at(2).published, 3);
        QCOMPARE(publications.backlog(), 0);
    }

    void aLostConnectionTakesBackWhatWasNotAcknowledged()
    {
        Publications publications(10);
        publications.begin({});
        publications.numbered(1, 3);
        for (const qint64 position : {1, 2, 3})
            publications.sent(1, position, quint64(position));
        QVERIFY(publications.acknowledged(1));
        publications.connectionLost();
        QVERIFY(!publications.acknowledged(2)); // a ticket of the connection that is gone
        QCOMPARE(publications.behind()->position, 1);
        QVERIFY(publications.isNext(1, 2));
    }

    void onlySoManyAreInFlight()
    {
        Publications publications(2);
        publications.begin({});
        publications.numbered(0, 5);
        publications.sent(0, 1, 1);
        publications.sent(0, 2, 2);
        QVERIFY(!publications.hasRoom());
        QVERIFY(!publications.isNext(0, 3));
        QVERIFY(publications.acknowledged(1));
        QCOMPARE(publications.room(), 1);
        QVERIFY(publications.isNext(0, 3));
    }

    void withNothingToTellNothingIsBehind()
    {
        Publications publications(2);
        publications.begin({{0, 5, 5}});
        QVERIFY(!publications.behind());
        QVERIFY(!publications.acknowledged(7));
    }
};

TEST_SUITE(PublicationsTest);
#include "publications_test.moc"
