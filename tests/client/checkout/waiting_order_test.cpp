#include "client/checkout/waiting_order.h"

#include "tests/client/checkout/till.h"
#include "tests/support/test_suite.h"

using namespace checkout;
using namespace tests;
using api::Verb;
using core::Fault;
using Viewed = contracts::order_view::OrderStatus;

class WaitingOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_orders = std::make_unique<api::Orders>(*m_shop);
        m_waiting = std::make_unique<WaitingOrder>(*m_orders);
        view(Viewed::AwaitingPayment);
        m_waiting->follow(orderAnswer(OrderStatus::AwaitingPayment, {1}));
    }
    void cleanup() { m_waiting.reset(); }

    void payingNowPaysIt()
    {
        m_shop->answer(Verb::Post, kPayment, placedAnswer({1}));
        QSignalSpy paid(m_waiting.get(), &WaitingOrder::paid);
        m_waiting->payNow();
        QTRY_COMPARE(paid.size(), 1);
    }

    void pressingTwicePaysOnce()
    {
        m_shop->hold();
        m_waiting->payNow();
        m_waiting->payNow();
        QCOMPARE(m_shop->asked(Verb::Post, kPayment).size(), 1);
        m_shop->letGo();
    }

    void aLostAnswerIsAskedForWithTheSameKey()
    {
        m_shop->answer(Verb::Post, kPayment, answerLost());
        QSignalSpy failed(m_waiting.get(), &WaitingOrder::payingFailed);
        m_waiting->payNow();
        QTRY_COMPARE(failed.size(), 1);
        m_waiting->payNow();
        QTRY_COMPARE(failed.size(), 2);
        const auto asked = m_shop->asked(Verb::Post, kPayment);
        QCOMPARE(asked.at(0).idempotencyKey, asked.at(1).idempotencyKey);
    }

    void paymentThatIsStillBusyIsANewQuestionNextTime()
    {
        m_shop->answer(Verb::Post, kPayment, laterAnswer({1}));
        QSignalSpy waits(m_waiting.get(), &WaitingOrder::stillWaits);
        m_waiting->payNow();
        QTRY_COMPARE(waits.size(), 1);
        m_waiting->payNow();
        QTRY_COMPARE(waits.size(), 2);
        const auto asked = m_shop->asked(Verb::Post, kPayment);
        QVERIFY(asked.at(0).idempotencyKey != asked.at(1).idempotencyKey);
    }

    void aDeclineEndsIt()
    {
        m_shop->answer(Verb::Post, kPayment, refusal(u"payment-declined"_s));
        QSignalSpy declined(m_waiting.get(), &WaitingOrder::declined);
        m_waiting->payNow();
        QTRY_COMPARE(declined.size(), 1);
        m_waiting->payNow();
        QCOMPARE(m_shop->asked(Verb::Post, kPayment).size(), 1);
    }

    void whatTheShopPaidByItselfIsNoticed()
    {
        QSignalSpy paid(m_waiting.get(), &WaitingOrder::paid);
        m_waiting->lookAgain();
        QTRY_COMPARE(m_shop->asked(Verb::Get, kOrders).size(), 1);
        QTest::qWait(0);
        QCOMPARE(paid.size(), 0);
        view(Viewed::Placed);
        m_waiting->lookAgain();
        QTRY_COMPARE(paid.size(), 1);
    }

    void anOrderThatWasGivenUpIsNoticedWhenItIsPaidTooLate()
    {
        view(Viewed::Expired);
        m_shop->answer(Verb::Post, kPayment, refusal(u"order-not-payable"_s));
        QSignalSpy ended(m_waiting.get(), &WaitingOrder::ended);
        m_waiting->payNow();
        QTRY_COMPARE(ended.size(), 1);
    }

    void anOrderThatWasLeftIsNotLookedAt()
    {
        m_waiting->leave();
        m_waiting->lookAgain();
        m_waiting->payNow();
        QCOMPARE(m_shop->asked().size(), 0);
    }

private:
    const QString kPayment = kOrders + u'/' + orderAnswer(OrderStatus::Placed, {1}).orderId.toString() + u"/payment"_s;

    void view(Viewed status)
    {
        contracts::order_view::OrderDocument document;
        document.orderId = orderAnswer(OrderStatus::Placed, {1}).orderId;
        document.status = status;
        m_shop->answer(Verb::Get, kOrders, toJson(document));
    }

    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Orders> m_orders;
    std::unique_ptr<WaitingOrder> m_waiting;
};

TEST_SUITE(WaitingOrderTest);
#include "waiting_order_test.moc"
