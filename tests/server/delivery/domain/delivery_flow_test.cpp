#include "server/delivery/domain/delivery_flow.h"
#include "tests/support/test_suite.h"

#include <set>

using namespace delivery;

class DeliveryFlowTest : public QObject {
    Q_OBJECT

    static constexpr int kStatuses = int(DeliveryStatus::Cancelled) + 1;
    static constexpr int kTriggers = int(DeliveryTrigger::Cancel) + 1;

    static std::set<DeliveryStatus> reachableFrom(DeliveryStatus start)
    {
        std::set<DeliveryStatus> reached{start};
        for (int round = 0; round < kStatuses; ++round) {
            for (const Transition &transition : kDeliveryFlow) {
                if (reached.contains(transition.from))
                    reached.insert(transition.to);
            }
        }
        return reached;
    }

private Q_SLOTS:
    void everyStatusCanBeReached()
    {
        QCOMPARE(reachableFrom(DeliveryStatus::Preparing).size(), std::size_t(kStatuses));
    }

    void aTriggerLeadsToOnePlaceOnly()
    {
        for (const Transition &transition : kDeliveryFlow)
            QCOMPARE(triggerTo(transition.to), transition.trigger);
        QVERIFY(!triggerTo(DeliveryStatus::Preparing));
    }

    void nothingFollowsTheEnd_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("delivered") << int(DeliveryStatus::Delivered);
        QTest::newRow("returned") << int(DeliveryStatus::Returned);
        QTest::newRow("cancelled") << int(DeliveryStatus::Cancelled);
    }
    void nothingFollowsTheEnd()
    {
        QFETCH(int, status);
        for (int trigger = 0; trigger < kTriggers; ++trigger)
            QVERIFY(!next(DeliveryStatus(status), DeliveryTrigger(trigger)));
    }

    void nothingIsCancelledOnceItIsHandedOver()
    {
        const auto onItsWay = reachableFrom(DeliveryStatus::Started);
        QVERIFY(!onItsWay.contains(DeliveryStatus::Cancelled));
        QVERIFY(!onItsWay.contains(DeliveryStatus::Preparing));
    }

    void aFailedParcelIsTriedAgainOrSentBack()
    {
        using enum DeliveryStatus;
        QCOMPARE(next(Failed, DeliveryTrigger::BringToTheDoor), OutForDelivery);
        QCOMPARE(next(Failed, DeliveryTrigger::SendBack), Returned);
        QVERIFY(!next(Failed, DeliveryTrigger::Receive));
    }
};

TEST_SUITE(DeliveryFlowTest);
#include "delivery_flow_test.moc"
