#include "server/store/domain/store_order_flow.h"
#include "tests/support/test_suite.h"

#include <QQueue>
#include <QSet>

using namespace store;
using enum StoreOrderStatus;
using enum StoreOrderTrigger;

class StoreOrderFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderGoesItsWay()
    {
        QCOMPARE(next(Waiting, RequestShipment), ShipmentRequested);
        QCOMPARE(next(ShipmentRequested, Start), Shipping);
        QCOMPARE(next(Shipping, MoveOn), InTransit);
        QCOMPARE(next(InTransit, GoOut), OutForDelivery);
        QCOMPARE(next(OutForDelivery, Deliver), Delivered);
    }

    void aParcelThatFoundNobodyIsTriedAgainOrComesBack()
    {
        QCOMPARE(next(OutForDelivery, Fail), Failed);
        QCOMPARE(next(Failed, GoOut), OutForDelivery);
        QCOMPARE(next(Failed, Return), Returned);
    }

    void onlyWhatHasNotLeftIsCancelled()
    {
        const QSet<int> cancellable{int(Waiting), int(ShipmentRequested)};
        for (int status = int(Waiting); status <= int(Cancelled); ++status)
            QCOMPARE(next(StoreOrderStatus(status), Cancel).has_value(), cancellable.contains(status));
    }

    void onlyAWaitingOrderIsConfirmed()
    {
        for (int status = int(Waiting); status <= int(Cancelled); ++status)
            QCOMPARE(next(StoreOrderStatus(status), RequestShipment).has_value(), status == int(Waiting));
    }

    void everyMoveStandsOnce()
    {
        QSet<std::pair<int, int>> moves;
        for (const auto &move : kStoreOrderFlow)
            moves.insert(std::pair(int(move.from), int(move.trigger)));
        QCOMPARE(size_t(moves.size()), kStoreOrderFlow.size());
    }

    void everyStatusIsReachedAndTheEndsAreEnds()
    {
        QSet<int> reached{int(Waiting)};
        QQueue<int> toVisit{{int(Waiting)}};
        QSet<int> ends;
        while (!toVisit.isEmpty()) {
            const int status = toVisit.dequeue();
            bool leads = false;
            for (const auto &move : kStoreOrderFlow) {
                leads = leads || int(move.from) == status;
                if (int(move.from) == status && !reached.contains(int(move.to))) {
                    reached.insert(int(move.to));
                    toVisit.enqueue(int(move.to));
                }
            }
            if (!leads)
                ends.insert(status);
        }
        QCOMPARE(reached.size(), int(Cancelled) + 1);
        QCOMPARE(ends, (QSet<int>{int(Returned), int(Delivered), int(Cancelled)}));
    }

    void everyStatusIsFoundByItsName()
    {
        for (int status = int(Waiting); status <= int(Cancelled); ++status)
            QCOMPARE(storeOrderStatus(QString(nameOf(StoreOrderStatus(status)))), StoreOrderStatus(status));
        QVERIFY(!storeOrderStatus(u"lost"));
    }
};

TEST_SUITE(StoreOrderFlowTest);
#include "store_order_flow_test.moc"
