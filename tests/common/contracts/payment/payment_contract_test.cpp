#include "common/contracts/payment/payment_answer.h"
#include "common/contracts/payment/payment_events.h"
#include "common/contracts/payment/payment_request.h"
#include "tests/common/contracts/rewrite.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts::payment;
using contracts::Money;
using core::Fault;
using namespace Qt::Literals::StringLiterals;
using tests::Rewrite;
using tests::rewriteWith;

namespace {

const QMap<QString, Rewrite> kDocuments{
    {u"payment_answer_approved"_s, rewriteWith(&parsePaymentAnswer)},
    {u"payment_answer_declined"_s, rewriteWith(&parsePaymentAnswer)},
    {u"payment_answer_requested"_s, rewriteWith(&parsePaymentAnswer)},
    {u"payment_approved"_s, rewriteWith(&parsePaymentApproved)},
    {u"payment_declined"_s, rewriteWith(&parsePaymentDeclined)},
    {u"payment_refunded"_s, rewriteWith(&parsePaymentRefunded)},
    {u"payment_request"_s, rewriteWith(&parsePaymentRequest)},
};

QJsonObject paymentExample(const QString &name)
{
    return tests::example(u"payment"_s, name);
}

} // namespace

class PaymentContractTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleIsWrittenAsItWasRead()
    {
        QCOMPARE(kDocuments.keys(), tests::exampleNames(u"payment"_s));
        for (auto document = kDocuments.begin(); document != kDocuments.end(); ++document)
            QCOMPARE(document.value()(paymentExample(document.key())), paymentExample(document.key()));
    }

    void everyFieldButTheReasonIsNeeded()
    {
        for (auto document = kDocuments.begin(); document != kDocuments.end(); ++document) {
            for (const QString &field : paymentExample(document.key()).keys()) {
                QJsonObject torn = paymentExample(document.key());
                torn.remove(field);
                const bool optional = field == "reason"_L1 && document.key() == "payment_answer_declined"_L1;
                QCOMPARE(document.value()(torn).isEmpty(), !optional);
            }
        }
    }

    void listenersPassOverWhatTheyDoNotKnowButARequestMustBeExact()
    {
        for (auto document = kDocuments.begin(); document != kDocuments.end(); ++document) {
            QJsonObject grown = paymentExample(document.key());
            grown.insert("addedLater"_L1, 1);
            QCOMPARE(document.value()(grown).isEmpty(), document.key() == "payment_request"_L1);
        }
    }

    void aRequestForLessThanNothingIsRefused()
    {
        QJsonObject body = paymentExample(u"payment_request"_s);
        body.insert("amount"_L1, QJsonObject{{"amount"_L1, -1}, {"currency"_L1, u"KRW"_s}});
        const auto request = parsePaymentRequest(body);
        QCOMPARE(request.error().fault, Fault::Invalid);
        QCOMPARE(request.error().pointer, u"/amount/amount"_s);
    }

    void everyStatusHasOneName()
    {
        for (const PaymentStatus status : {PaymentStatus::Requested, PaymentStatus::Approved, PaymentStatus::Declined,
                 PaymentStatus::Refunding, PaymentStatus::Refunded})
            QCOMPARE(parsePaymentStatus(nameOf(status)).value(), status);
        QCOMPARE(parsePaymentStatus(u"lost").error().slug, u"unknown-status"_s);
    }

    void theTypesAreThoseOfTheCatalogue()
    {
        QCOMPARE(PaymentApproved::kType, "bookstore.payment.PaymentApproved.v1"_L1);
        QCOMPARE(PaymentDeclined::kType, "bookstore.payment.PaymentDeclined.v1"_L1);
        QCOMPARE(PaymentRefunded::kType, "bookstore.payment.PaymentRefunded.v1"_L1);
    }
};

TEST_SUITE(PaymentContractTest);
#include "payment_contract_test.moc"
