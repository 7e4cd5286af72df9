#include "server/platform/events/listening/fair_share.h"
#include "tests/support/test_suite.h"

using namespace platform::events;

class FairShareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allPartsAreSharedAndNobodyHasTwoMoreThanAnother()
    {
        for (int members = 1; members <= 20; ++members) {
            int sum = 0;
            for (int rank = 0; rank < members; ++rank) {
                const int share = fairShare(8, members, rank);
                QVERIFY(share == 8 / members || share == 8 / members + 1);
                sum += share;
            }
            QCOMPARE(sum, 8);
        }
    }

    void whoIsAloneHasAll() { QCOMPARE(fairShare(8, 1, 0), 8); }

    void threeShareThreeThreeAndTwo()
    {
        QCOMPARE(fairShare(8, 3, 0), 3);
        QCOMPARE(fairShare(8, 3, 1), 3);
        QCOMPARE(fairShare(8, 3, 2), 2);
    }
};

TEST_SUITE(FairShareTest);
#include "fair_share_test.moc"
