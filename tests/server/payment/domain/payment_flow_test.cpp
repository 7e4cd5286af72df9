#include "server/payment/domain/payment_flow.h"

#include "common/contracts/payment/payment_answer.h"
#include "tests/support/test_suite.h"

using namespace payment;

class PaymentFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasTheNameThatTheContractKnows()
    {
        for (const PaymentStatus status : {PaymentStatus::Requested, PaymentStatus::Approved, PaymentStatus::Declined,
                 PaymentStatus::Refunding, PaymentStatus::Refunded}) {
            QVERIFY(contracts::payment::parsePaymentStatus(nameOf(status)));
            QCOMPARE(paymentStatusOf(nameOf(status)), status);
        }
        QVERIFY(!paymentStatusOf(u"lost"));
    }

    void moneyMovesForwardOnly()
    {
        for (const Transition &move : kPaymentFlow)
            QVERIFY(int(move.to) >= int(move.from));
    }

    void givingUpAnOrderIsUnderstoodInEveryState()
    {
        for (const Transition &move : kPaymentFlow)
            QVERIFY(next(move.from, PaymentTrigger::OrderGivenUp));
    }
};

TEST_SUITE(PaymentFlowTest);
#include "payment_flow_test.moc"
