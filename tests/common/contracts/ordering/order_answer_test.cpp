#include "common/contracts/ordering/order_answer.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts::ordering;
using namespace Qt::Literals::StringLiterals;

class OrderAnswerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleIsWrittenAsItWasRead()
    {
        for (const QString &name : {u"order_answer_placed"_s, u"order_answer_pay_later"_s}) {
            const QJsonObject example = tests::example(u"ordering"_s, name);
            const auto answer = parseOrderAnswer(example);
            QVERIFY2(answer, qPrintable(name));
            QCOMPARE(toJson(*answer), example);
        }
    }

    void whoMayPayLaterIsToldUntilWhenAndWhere()
    {
        const auto answer = parseOrderAnswer(tests::example(u"ordering"_s, u"order_answer_pay_later"_s)).value();
        QCOMPARE(answer.status, OrderStatus::AwaitingPayment);
        QVERIFY(!answer.paymentId);
        QCOMPARE(answer.payLater->placeInQueue, 3);
        QCOMPARE(answer.payLater->deadline, QDateTime(QDate(2026, 3, 1), QTime(9, 45), Qt::UTC));
        QVERIFY(answer.payLater->payUrl.endsWith(answer.orderId.toString() + u"/payment"_s));
    }

    void everyStatusHasOneName()
    {
        for (const auto &[status, name] : kStatusNames) {
            QCOMPARE(nameOf(status), name);
            QCOMPARE(parseOrderStatus(QString(name)).value(), status);
        }
        QCOMPARE(parseOrderStatus(u"lost").error().slug, u"unknown-status"_s);
    }

    void anUnknownStatusIsRefusedAtItsPlace()
    {
        QJsonObject answer = tests::example(u"ordering"_s, u"order_answer_placed"_s);
        answer.insert("status"_L1, u"lost"_s);
        QCOMPARE(parseOrderAnswer(answer).error().pointer, u"/status"_s);
    }
};

TEST_SUITE(OrderAnswerTest);
#include "order_answer_test.moc"
