#include "server/payment/domain/payment.h"

#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace payment;
using namespace Qt::Literals::StringLiterals;

namespace {

const Terms kTerms{BuyerId::generate(), Money::krw(39'800), u"card-4242"_s};

Payment aPayment()
{
    return Payment::request(OrderId::generate(), kTerms);
}

} // namespace

class PaymentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderIsPaidOnTheTermsItAskedFor()
    {
        const Payment payment = aPayment();
        QVERIFY(payment.mustBeFor(kTerms));
        for (const Terms &other : {Terms{kTerms.buyerId, Money::krw(39'801), kTerms.method},
                 Terms{BuyerId::generate(), kTerms.amount, kTerms.method},
                 Terms{kTerms.buyerId, kTerms.amount, u"card-1881"_s}})
            QCOMPARE(payment.mustBeFor(other).error().slug, u"other-amount"_s);
    }

    void anApprovalHappensOnce()
    {
        Payment payment = aPayment();
        QCOMPARE(payment.approved().value(), Change::Made);
        QCOMPARE(payment.approved().value(), Change::None);
        QVERIFY(!payment.isToBeRefunded());
        QCOMPARE(payment.declined(u"late"_s).error().slug, u"payment-not-open"_s);
    }

    void aDeclineKeepsItsReason()
    {
        Payment payment = aPayment();
        QCOMPARE(payment.declined(u"card-declined"_s).value(), Change::Made);
        QCOMPARE(payment.declined(u"again"_s).value(), Change::None);
        QCOMPARE(payment.facts().declineReason, u"card-declined"_s);
        QCOMPARE(payment.orderGivenUp().value(), Change::None);
        QCOMPARE(payment.approved().error().slug, u"payment-not-open"_s);
    }

    void whatWasPaidGoesBackWhenTheOrderIsGivenUp()
    {
        Payment payment = aPayment();
        (void)payment.approved();
        QCOMPARE(payment.orderGivenUp().value(), Change::Made);
        QVERIFY(payment.isToBeRefunded());
        QCOMPARE(payment.orderGivenUp().value(), Change::None);
        QCOMPARE(payment.refunded().value(), Change::Made);
        QCOMPARE(payment.refunded().value(), Change::None);
        QCOMPARE(payment.orderGivenUp().value(), Change::None);
    }

    void aLateApprovalOfAGivenUpOrderGoesBack()
    {
        Payment payment = aPayment();
        QCOMPARE(payment.orderGivenUp().value(), Change::None);
        QVERIFY(!payment.isToBeRefunded());
        QCOMPARE(payment.approved().value(), Change::Made);
        QVERIFY(payment.isToBeRefunded());
    }

    void nothingIsRefundedUnasked()
    {
        Payment payment = aPayment();
        QCOMPARE(payment.refunded().error().slug, u"payment-not-refunding"_s);
        (void)payment.approved();
        QCOMPARE(payment.refunded().error().slug, u"payment-not-refunding"_s);
    }

    // Whatever is said in whatever order, money comes at most once and goes back at most once, and only if it came.
    void moneyMovesOnceEachWay()
    {
        const bool held = rc::check([](const std::vector<unsigned> &choices) {
            Payment payment = aPayment();
            int came = 0;
            int went = 0;
            for (const unsigned choice : choices) {
                if (choice % 4 == 0)
                    came += payment.approved() == Change::Made;
                else if (choice % 4 == 1)
                    (void)payment.declined(u"no"_s);
                else if (choice % 4 == 2)
                    (void)payment.orderGivenUp();
                else
                    went += payment.refunded() == Change::Made;
                RC_ASSERT(came <= 1 && went <= came);
                RC_ASSERT(!came || !payment.facts().orderGivenUp || payment.isToBeRefunded() || went == 1);
            }
        });
        QVERIFY(held);
    }
};

TEST_SUITE(PaymentTest);
#include "payment_test.moc"
