#include "server/ordering/adapters/checkout.h"

#include "common/contracts/ordering/order_answer.h"
#include "tests/server/ordering/adapters/checkout_desk.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

#include <barrier>
#include <thread>

using namespace ordering;
using namespace ordering::builders;
using contracts::ordering::parseOrderAnswer;
using platform::rounds::Found;

// Placing and paying on a real database, with a payment that does what each test wants.
class CheckoutTest : public QObject {
    Q_OBJECT

    const ShopInPostgres m_shop;
    std::unique_ptr<CheckoutDesk> m_desk;
    BookId m_toji;

    PlaceOrderCommand command(int copies = 2) const
    {
        return {OrderId::generate(), m_desk->buyer, {{m_toji, copies, {}}}};
    }
    Result<platform::http::Response> place(const QString &key = u"key-00001"_s)
    {
        return m_desk->place(key, command());
    }
    static QJsonObject bodyOf(const platform::http::Response &response)
    {
        return QJsonDocument::fromJson(response.body).object();
    }
    Order theOrder() { return m_desk->orders().first(); }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<CheckoutDesk>(m_shop.settings());
        m_toji = m_desk->shop.shelve(5, 15'000);
    }

    void aPaidOrderIsPlaced()
    {
        const auto response = place();
        QCOMPARE(response->status, 201);
        const auto answer = parseOrderAnswer(bodyOf(*response)).value();
        QCOMPARE(answer.total, Money::krw(30'000));
        QCOMPARE(answer.paymentId, m_desk->payments.paymentOf(answer.orderId));
        QCOMPARE(m_desk->events(), QStringList{u"OrderPlaced"_s});
        QCOMPARE(m_desk->shop.account(m_toji), (Account{5, 3, 2, 0, 0}));
    }

    void theSameKeyIsAnsweredTheSame()
    {
        const auto first = place();
        const auto again = place();
        QCOMPARE(again->status, 201);
        QCOMPARE(again->body, first->body);
        QCOMPARE(m_desk->orders().size(), 1);
        QCOMPARE(m_desk->payments.asked, 1);
    }

    void theSameKeyAtTheSameTimeOrdersOnce()
    {
        std::barrier start(8);
        std::atomic<int> answered = 0;
        std::vector<std::thread> hands;
        for (int i = 0; i < 8; ++i) {
            hands.emplace_back([&] {
                platform::postgres::Connection own(m_desk->shop.settings());
                start.arrive_and_wait();
                const auto response = m_desk->placeOn(own, u"key-00001"_s, command());
                answered += response ? response->status == 201 : response.error().slug == "request-in-progress"_L1;
            });
        }
        for (std::thread &hand : hands)
            hand.join();
        QCOMPARE(answered, 8);
        QCOMPARE(m_desk->orders().size(), 1);
        QCOMPARE(m_desk->payments.asked, 1);
    }

    void aDeclinedOrderGivesItsCopiesBack()
    {
        m_desk->payments.answers = PaymentOutcome{PaymentOutcome::Declined, {}, u"card-declined"_s};
        const auto response = place();
        QCOMPARE(response->status, 402);
        QCOMPARE(bodyOf(*response).value("type"_L1).toString(), u"/problems/payment-declined"_s);
        QCOMPARE(bodyOf(*response).value("reason"_L1).toString(), u"card-declined"_s);
        QCOMPARE(bodyOf(*response).value("orderId"_L1).toString(), theOrder().id().toString());
        QCOMPARE(m_desk->shop.account(m_toji).available, 5);
        QCOMPARE(place()->status, 402);
        QCOMPARE(m_desk->orders().size(), 1);
    }

    void whatTheRulesRefuseLeavesTheKeyFree()
    {
        const auto refused = m_desk->place(u"key-00001"_s, command(6));
        QCOMPARE(refused.error().slug, u"sold-out"_s);
        const QJsonObject missing = refused.error().facts.value("books"_L1).toArray().first().toObject();
        QCOMPARE(missing.value("available"_L1).toInt(), 5);
        QCOMPARE(place()->status, 201);
    }

    void whoCannotPayNowIsToldWhenAndHow()
    {
        m_desk->payments.answers = PaymentOutcome{PaymentOutcome::Away, {}, {}, std::chrono::seconds(7)};
        (void)m_desk->place(u"key-00001"_s, command(1));
        const auto response = m_desk->place(u"key-00002"_s, command(1));
        QCOMPARE(response->status, 202);
        const auto later = parseOrderAnswer(bodyOf(*response))->payLater;
        QCOMPARE(later->placeInQueue, 2);
        QCOMPARE(later->deadline, m_desk->clock.time.addSecs(15 * 60));
        QVERIFY(response->headers.contains(std::pair<QByteArray, QByteArray>("Retry-After", "7")));
        QCOMPARE(m_desk->events(), (QStringList{u"OrderPaymentDeferred"_s, u"OrderPaymentDeferred"_s}));
        QCOMPARE(m_desk->shop.account(m_toji).reserved, 2);
    }

    void theyAreServedOldestFirstWhenPaymentIsBack()
    {
        m_desk->payments.answers = PaymentOutcome{PaymentOutcome::Away, {}, {}};
        (void)m_desk->place(u"key-00001"_s, command(1));
        (void)m_desk->place(u"key-00002"_s, command(1));
        m_desk->payments.answers.reset();
        m_desk->clock.turn(std::chrono::seconds(5));
        QCOMPARE(m_desk->payNext(), Found::Something);
        QCOMPARE(m_desk->orders().first().status(), OrderStatus::Placed);
        QCOMPARE(m_desk->orders().last().status(), OrderStatus::AwaitingPayment);
        QCOMPARE(m_desk->payNext(), Found::Something);
        QCOMPARE(m_desk->payNext(), Found::Nothing);
        QCOMPARE(m_desk->orders().last().status(), OrderStatus::Placed);
    }

    void anOrderThatCannotBeReadHoldsUpNobody()
    {
        m_desk->payments.answers = PaymentOutcome{PaymentOutcome::Away, {}, {}};
        (void)m_desk->place(u"key-00001"_s, command(1));
        (void)m_desk->place(u"key-00002"_s, command(1));
        const QList<Order> orders = m_desk->orders();
        m_desk->payments.answers.reset();
        m_desk->clock.turn(std::chrono::seconds(5));
        m_desk->spoil(orders.first().id());
        QCOMPARE(m_desk->tryToPayNext().error().slug, u"unreadable-order"_s);
        QCOMPARE(m_desk->payNext(), Found::Something);
        QCOMPARE(m_desk->payments.charged(orders.last().id()), 1);
        QCOMPARE(m_desk->payNext(), Found::Nothing);
    }

    void aCrashWhilePaymentIsAskedLosesNothing_data()
    {
        QTest::addColumn<bool>("charged");
        QTest::newRow("before it was charged") << false;
        QTest::newRow("after it was charged") << true;
    }
    void aCrashWhilePaymentIsAskedLosesNothing()
    {
        QFETCH(bool, charged);
        m_desk->payments.crash = charged ? Crash::AfterCharging : Crash::BeforeCharging;
        QVERIFY_EXCEPTION_THROWN((void)place(), ScriptedPayments::Killed);
        QCOMPARE(theOrder().status(), OrderStatus::AwaitingPayment);
        QVERIFY(m_desk->events().isEmpty());
        QCOMPARE(place().error().slug, u"request-in-progress"_s);

        QCOMPARE(m_desk->payNext(), Found::Nothing); // whoever asks may still be alive
        m_desk->clock.turn(std::chrono::seconds(10));
        QCOMPARE(m_desk->payNext(), Found::Something);
        QCOMPARE(m_desk->events(), QStringList{u"OrderPlaced"_s});
        QCOMPARE(m_desk->payments.charged(theOrder().id()), 1);

        const auto answered = place(); // the buyer tries again
        QCOMPARE(answered->status, 201);
        QCOMPARE(parseOrderAnswer(bodyOf(*answered))->orderId, theOrder().id());
        QCOMPARE(m_desk->orders().size(), 1);
    }

    void anOrderCancelledWhilePaymentWasAskedIsNoTrade()
    {
        m_desk->payments.meanwhile = [&](const Order &order) { m_desk->cancel(order.id()); };
        QCOMPARE(place()->status, 201);
        QCOMPARE(theOrder().status(), OrderStatus::Cancelled);
        QCOMPARE(m_desk->events(), QStringList{u"OrderCancelled"_s});
        QCOMPARE(m_desk->shop.account(m_toji).available, 5);
    }

    void aWaitingOrderCanBePaidNow()
    {
        m_desk->payments.answers = PaymentOutcome{PaymentOutcome::Away, {}, {}};
        (void)place();
        QCOMPARE(m_desk->payNow(u"pay-00001"_s, theOrder().id()).error().slug, u"payment-under-way"_s);
        m_desk->clock.turn(std::chrono::seconds(5));
        QCOMPARE(m_desk->payNow(u"pay-00001"_s, theOrder().id())->status, 202);
        m_desk->payments.answers.reset();
        m_desk->clock.turn(std::chrono::seconds(5));
        QCOMPARE(m_desk->payNow(u"pay-00001"_s, theOrder().id())->status, 202); // the same key, the same answer
        QCOMPARE(m_desk->payNow(u"pay-00002"_s, theOrder().id())->status, 200);
        QCOMPARE(m_desk->payNow(u"pay-00003"_s, theOrder().id())->status, 200); // paid is paid
        QCOMPARE(m_desk->payments.charged(theOrder().id()), 1);
    }

    void anOverdueOrderNobodyAskedAboutExpiresUnasked()
    {
        m_desk->payments.answers = PaymentOutcome{PaymentOutcome::Away, {}, {}};
        (void)place();
        m_desk->clock.turn(std::chrono::minutes(15));
        QCOMPARE(m_desk->payNext(Waiting::Overdue), Found::Something);
        QCOMPARE(theOrder().status(), OrderStatus::Expired);
        QCOMPARE(m_desk->payments.lookedUp, 0);
        QCOMPARE(m_desk->events(), (QStringList{u"OrderPaymentDeferred"_s, u"OrderExpired"_s}));
        QCOMPARE(m_desk->shop.account(m_toji), (Account{5, 5, 0, 0, 0}));
        QCOMPARE(m_desk->payNext(), Found::Nothing);
        QCOMPARE(m_desk->payNow(u"pay-00001"_s, theOrder().id())->status, 409);
    }

    void anOverdueOrderIsAskedAboutBeforeItIsGivenUp_data()
    {
        QTest::addColumn<int>("told");
        QTest::addColumn<int>("status");
        QTest::newRow("paid after all") << int(PaymentOutcome::Approved) << int(OrderStatus::Placed);
        QTest::newRow("declined") << int(PaymentOutcome::Declined) << int(OrderStatus::PaymentFailed);
        QTest::newRow("never heard of") << int(PaymentOutcome::NeverAsked) << int(OrderStatus::Expired);
        QTest::newRow("payment is away") << int(PaymentOutcome::Away) << int(OrderStatus::AwaitingPayment);
        QTest::newRow("not known yet") << int(PaymentOutcome::Pending) << int(OrderStatus::AwaitingPayment);
    }
    void anOverdueOrderIsAskedAboutBeforeItIsGivenUp()
    {
        QFETCH(int, told);
        m_desk->payments.answers = PaymentOutcome{PaymentOutcome::Pending, {}, {}}; // the answer was lost
        QCOMPARE(place()->status, 202);
        m_desk->payments.answers =
            PaymentOutcome{PaymentOutcome::Kind(told), PaymentId::generate(), u"card-declined"_s};
        m_desk->clock.turn(std::chrono::minutes(15));
        QCOMPARE(m_desk->payNext(), Found::Something);
        QCOMPARE(m_desk->payments.lookedUp, 1);
        QTEST(int(theOrder().status()), "status");
    }

    void theGraceOfWhoIsNotKnownYetEnds()
    {
        m_desk->payments.answers = PaymentOutcome{PaymentOutcome::Pending, {}, {}};
        (void)place();
        m_desk->clock.turn(std::chrono::minutes(16));
        QCOMPARE(m_desk->payNext(), Found::Something);
        QCOMPARE(theOrder().status(), OrderStatus::Expired);
    }
};

TEST_SUITE(CheckoutTest);
#include "checkout_test.moc"
