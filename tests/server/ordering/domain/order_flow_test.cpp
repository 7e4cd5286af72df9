#include "server/ordering/domain/order_flow.h"

#include "common/contracts/ordering/order_status.h"
#include "tests/support/test_suite.h"

#include <QSet>

using namespace ordering;
using namespace Qt::Literals::StringLiterals;

namespace {

const QList<OrderStatus> kAll{OrderStatus::AwaitingPayment, OrderStatus::Placed, OrderStatus::Shipping,
    OrderStatus::Completed, OrderStatus::PaymentFailed, OrderStatus::Expired, OrderStatus::Cancelling,
    OrderStatus::Cancelled};

QSet<OrderStatus> reachableFrom(OrderStatus start)
{
    QSet<OrderStatus> reached{start};
    for (qsizetype before = 0; before != reached.size();) {
        before = reached.size();
        for (const Transition &move : kOrderFlow) {
            if (reached.contains(move.from))
                reached.insert(move.to);
        }
    }
    return reached;
}

} // namespace

class OrderFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatusCanBeReachedAndTheContractKnowsIt()
    {
        QCOMPARE(reachableFrom(OrderStatus::AwaitingPayment).size(), kAll.size());
        for (const OrderStatus status : kAll) {
            QVERIFY(contracts::ordering::parseOrderStatus(nameOf(status)));
            QCOMPARE(orderStatusOf(nameOf(status)), status);
        }
        QVERIFY(!orderStatusOf(u"lost"));
    }

    void noTriggerLeadsTwoWays()
    {
        QSet<std::pair<int, int>> seen;
        for (const Transition &move : kOrderFlow) {
            QVERIFY(!seen.contains({int(move.from), int(move.trigger)}));
            seen.insert({int(move.from), int(move.trigger)});
        }
    }

    void fromAnEndNothingLeadsOn()
    {
        for (const OrderStatus end :
            {OrderStatus::Completed, OrderStatus::PaymentFailed, OrderStatus::Expired, OrderStatus::Cancelled})
            QCOMPARE(reachableFrom(end), QSet{end});
    }

    void onlyAPaymentMakesATrade()
    {
        for (const Transition &move : kOrderFlow) {
            if (move.from == OrderStatus::AwaitingPayment && move.trigger != OrderTrigger::PaymentApproved)
                QVERIFY(!reachableFrom(move.to).contains(OrderStatus::Placed));
        }
    }
};

TEST_SUITE(OrderFlowTest);
#include "order_flow_test.moc"
