#include "server/payment/application/documents.h"
#include "server/payment/application/give_up_order.h"
#include "server/payment/application/record_outcome.h"
#include "server/payment/application/record_refund.h"
#include "server/payment/application/request_payment.h"
#include "tests/server/payment/application/memory_till.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace payment;
using namespace payment::builders;
using namespace Qt::Literals::StringLiterals;

namespace {

const Terms kTerms{BuyerId::generate(), Money::krw(39'800), u"card-4242"_s};
const OrderId kOrder = OrderId::generate();

Result<RequestedPayment> request(MemoryTill &till, const Terms &terms = kTerms)
{
    return RequestPayment(till, till, till).run(kOrder, terms);
}

Result<Payment> record(MemoryTill &till, ChargeOutcome::Kind kind)
{
    return RecordOutcome(till, till, till, till, till).run(kOrder, {kind, u"card-declined"_s});
}

Result<> giveUp(MemoryTill &till)
{
    return GiveUpOrder(till, till, till).run(kOrder);
}

Result<> refund(MemoryTill &till, bool gone = true)
{
    return RecordRefund(till, till, till, till).run(kOrder, gone);
}

} // namespace

class PaymentStepsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPaymentIsOnRecordBeforeAnybodyIsAsked()
    {
        MemoryTill till;
        const auto requested = request(till);
        QVERIFY(requested->isNew);
        QCOMPARE(till.find(kOrder).value()->status(), PaymentStatus::Requested);
        QCOMPARE(till.checks[kOrder], till.time.addSecs(5));
        QVERIFY(till.events.isEmpty());
    }

    void askedAgainItIsTheSamePayment()
    {
        MemoryTill till;
        const PaymentId id = request(till)->payment.facts().id;
        QVERIFY(!request(till)->isNew);
        (void)record(till, ChargeOutcome::Approved);
        const auto again = request(till);
        QCOMPARE(again->payment.facts().id, id);
        QCOMPARE(again->payment.status(), PaymentStatus::Approved);
        QCOMPARE(request(till, {kTerms.buyerId, Money::krw(1), kTerms.method}).error().slug, u"other-amount"_s);
    }

    void anApprovalIsToldOnce()
    {
        MemoryTill till;
        (void)request(till);
        QCOMPARE(record(till, ChargeOutcome::Approved)->status(), PaymentStatus::Approved);
        QCOMPARE(record(till, ChargeOutcome::Approved)->status(), PaymentStatus::Approved);
        QCOMPARE(till.events, QStringList{u"PaymentApproved"_s});
    }

    void aDeclineIsToldWithItsReason()
    {
        MemoryTill till;
        (void)request(till);
        const Payment payment = record(till, ChargeOutcome::Declined).value();
        QCOMPARE(till.events, QStringList{u"PaymentDeclined"_s});
        QCOMPARE(answerOf(payment).reason, u"card-declined"_s);
        QCOMPARE(paymentDeclined(payment, till.time).reason, u"card-declined"_s);
    }

    void whatIsNotKnownIsAskedAgain()
    {
        MemoryTill till;
        (void)request(till);
        QCOMPARE(record(till, ChargeOutcome::Unknown)->status(), PaymentStatus::Requested);
        QVERIFY(till.heardOf[kOrder]);
        QCOMPARE(record(till, ChargeOutcome::NotCharged)->status(), PaymentStatus::Requested);
        QVERIFY(!till.heardOf[kOrder]);
        QVERIFY(till.events.isEmpty());
    }

    void aGivenUpOrderGetsItsMoneyBackOnce()
    {
        MemoryTill till;
        (void)request(till);
        (void)record(till, ChargeOutcome::Approved);
        QVERIFY(giveUp(till));
        QVERIFY(giveUp(till));
        QCOMPARE(till.refundsAdded, 1);
        QVERIFY(refund(till, false));
        QCOMPARE(till.told(u"PaymentRefunded"_s), 0);
        QVERIFY(refund(till));
        QVERIFY(refund(till));
        QCOMPARE(till.told(u"PaymentRefunded"_s), 1);
        QCOMPARE(till.find(kOrder).value()->status(), PaymentStatus::Refunded);
        QVERIFY(giveUp(till));
        QCOMPARE(till.refundsAdded, 1);
    }

    void aLateApprovalGoesBackAtOnce()
    {
        MemoryTill till;
        (void)request(till);
        QVERIFY(giveUp(till));
        QCOMPARE(till.refundsAdded, 0);
        QCOMPARE(record(till, ChargeOutcome::Approved)->status(), PaymentStatus::Refunding);
        QVERIFY(till.dueRefunds.contains(kOrder));
    }

    void anOrderGivenUpBeforeItsPaymentIsNeverCharged()
    {
        MemoryTill till;
        QVERIFY(giveUp(till));
        QCOMPARE(request(till).error().slug, u"order-void"_s);
        QVERIFY(till.payments.isEmpty());
    }

    void aDeclinedPaymentHasNothingToGiveBack()
    {
        MemoryTill till;
        (void)request(till);
        (void)record(till, ChargeOutcome::Declined);
        QVERIFY(giveUp(till));
        QCOMPARE(till.refundsAdded, 0);
        QCOMPARE(request(till)->payment.status(), PaymentStatus::Declined);
    }

    void nothingIsKnownOfOtherOrders()
    {
        MemoryTill till;
        QCOMPARE(record(till, ChargeOutcome::Approved).error().slug, u"payment-not-found"_s);
        QCOMPARE(refund(till).error().slug, u"payment-not-found"_s);
    }

    // Whatever comes in whatever order: one charge and one refund at most, and no money is kept for a lost order.
    void everyOrderOfStepsKeepsTheMoneyRight()
    {
        const bool held = rc::check([](const std::vector<unsigned> &steps) {
            MemoryTill till;
            for (const unsigned step : steps) {
                if (step % 7 == 0)
                    (void)request(till);
                else if (step % 7 == 1)
                    (void)giveUp(till);
                else if (step % 7 == 2)
                    (void)refund(till);
                else
                    (void)record(till, ChargeOutcome::Kind(step % 7 - 3));
                RC_ASSERT(till.told(u"PaymentApproved"_s) <= 1 && till.refundsAdded <= 1);
                RC_ASSERT(till.told(u"PaymentRefunded"_s) <= till.refundsAdded);
                if (till.told(u"PaymentApproved"_s) && till.givenUp.contains(kOrder))
                    RC_ASSERT(till.refundsAdded == 1);
            }
        });
        QVERIFY(held);
    }
};

TEST_SUITE(PaymentStepsTest);
#include "payment_steps_test.moc"
