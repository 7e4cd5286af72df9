#include "server/payment/adapters/till.h"

#include "server/payment/adapters/postgres/postgres_payments.h"
#include "server/payment/adapters/postgres/postgres_refunds.h"
#include "server/payment/application/give_up_order.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <barrier>
#include <mutex>
#include <thread>

using namespace payment;
using namespace Qt::Literals::StringLiterals;
using platform::postgres::Connection;
using platform::postgres::Row;
using platform::rounds::Found;

namespace {

struct Killed : std::runtime_error {
    Killed()
        : std::runtime_error("killed")
    {
    }
};

// A provider that charges and refunds once per order and answers what the test wants.
class ScriptedProvider : public PaymentProvider {
public:
    ChargeOutcome charge(const Payment &payment) override
    {
        const std::scoped_lock lock(m_mutex);
        if (isWell)
            m_charged.insert(payment.facts().orderId);
        if (meanwhile)
            meanwhile(payment.facts().orderId);
        if (std::exchange(diesAfterCharging, false))
            throw Killed();
        return answer.value_or(ChargeOutcome{isWell ? ChargeOutcome::Approved : ChargeOutcome::NotCharged, {}});
    }
    ChargeOutcome find(const Payment &payment) override
    {
        const std::scoped_lock lock(m_mutex);
        ++lookedUp;
        return {m_charged.contains(payment.facts().orderId) ? ChargeOutcome::Approved : ChargeOutcome::NotCharged, {}};
    }
    bool refund(const Payment &payment) override
    {
        if (isWell)
            refunded.append(payment.facts().orderId);
        return isWell;
    }

    bool isWell = true;
    bool diesAfterCharging = false;
    std::optional<ChargeOutcome> answer;
    std::function<void(OrderId)> meanwhile;
    QList<OrderId> refunded;
    int lookedUp = 0;

private:
    std::mutex m_mutex;
    QSet<OrderId> m_charged;
};

class HandClock : public core::Clock {
public:
    QDateTime now() const override { return time; }
    QDateTime time{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
};

const Terms kTerms{BuyerId::generate(), Money::krw(39'800), u"card-4242"_s};

} // namespace

class TillTest : public QObject {
    Q_OBJECT

    platform::postgres::Settings m_settings;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ScriptedProvider> m_provider;
    HandClock m_clock;
    std::unique_ptr<Till> m_till;
    OrderId m_order;

    Result<Payment> pay(const Terms &terms = kTerms) { return m_till->pay(*m_connection, m_order, terms); }
    PaymentStatus status() { return m_till->find(*m_connection, m_order)->status(); }
    void giveUp(OrderId order)
    {
        Connection own(m_settings);
        QVERIFY(own.transact([&](Connection &transaction) {
            PostgresPayments payments(transaction);
            PostgresRefunds refunds(transaction);
            return GiveUpOrder(payments, refunds, m_clock).run(order);
        }));
    }
    QStringList told()
    {
        QStringList names;
        const QList<Row> rows = m_connection->query("payment_tests/events"_L1).value();
        for (const Row &row : rows)
            names.append(row.text("type"_L1).section(u'.', 2, 2));
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = tests::TestPostgres::migratedDatabase({u"events"_s, u"payment"_s});
        m_connection = std::make_unique<Connection>(m_settings);
    }

    void init()
    {
        QVERIFY(m_connection->executeText(u"truncate refund, payment, order_money, event_log"_s));
        m_provider = std::make_unique<ScriptedProvider>();
        m_till = std::make_unique<Till>(*m_provider, m_clock);
        m_order = OrderId::generate();
    }

    void moneyIsTakenOnceHoweverOftenItIsAskedFor()
    {
        QCOMPARE(pay()->status(), PaymentStatus::Approved);
        QCOMPARE(pay()->status(), PaymentStatus::Approved);
        QCOMPARE(told(), QStringList{u"PaymentApproved"_s});
        QCOMPARE(pay({kTerms.buyerId, Money::krw(1), kTerms.method}).error().slug, u"other-amount"_s);
    }

    void aDeclineIsFinal()
    {
        m_provider->answer = ChargeOutcome{ChargeOutcome::Declined, u"card-declined"_s};
        QCOMPARE(pay()->status(), PaymentStatus::Declined);
        m_provider->answer.reset();
        QCOMPARE(pay()->status(), PaymentStatus::Declined);
        QCOMPARE(told(), QStringList{u"PaymentDeclined"_s});
    }

    void aProviderThatIsAwayLeavesThePaymentOpen()
    {
        m_provider->isWell = false;
        QCOMPARE(pay().error().slug, u"provider-away"_s);
        QCOMPARE(status(), PaymentStatus::Requested);
        m_provider->isWell = true;
        QCOMPARE(pay()->status(), PaymentStatus::Approved);
    }

    void anUnknownAnswerIsLookedUpBeforeAnythingIsChargedAgain()
    {
        m_provider->answer = ChargeOutcome{ChargeOutcome::Unknown, {}};
        QCOMPARE(pay()->status(), PaymentStatus::Requested);
        QCOMPARE(m_till->checkNext(*m_connection).value(), Found::Nothing); // not yet
        m_clock.time = m_clock.time.addSecs(1);
        QCOMPARE(m_till->checkNext(*m_connection).value(), Found::Something);
        QCOMPARE(status(), PaymentStatus::Approved);
        QCOMPARE(m_provider->lookedUp, 1);
    }

    void aCrashAfterTheChargeIsFoundOutLater()
    {
        m_provider->diesAfterCharging = true;
        QVERIFY_EXCEPTION_THROWN((void)pay(), Killed);
        QCOMPARE(status(), PaymentStatus::Requested);
        QVERIFY(told().isEmpty());
        m_clock.time = m_clock.time.addSecs(5);
        QCOMPARE(m_till->checkNext(*m_connection).value(), Found::Something);
        QCOMPARE(told(), QStringList{u"PaymentApproved"_s});
        QCOMPARE(m_till->checkNext(*m_connection).value(), Found::Nothing);
    }

    void anOrderGivenUpWhileTheProviderWasAskedGetsItsMoneyBack()
    {
        m_provider->meanwhile = [this](OrderId order) { giveUp(order); };
        QCOMPARE(pay()->status(), PaymentStatus::Refunding);
        QCOMPARE(m_till->refundNext(*m_connection).value(), Found::Something);
        QCOMPARE(m_till->refundNext(*m_connection).value(), Found::Nothing);
        QCOMPARE(m_provider->refunded, QList{m_order});
        QCOMPARE(status(), PaymentStatus::Refunded);
        QCOMPARE(told(), (QStringList{u"PaymentApproved"_s, u"PaymentRefunded"_s}));
    }

    void aRefundIsTriedUntilItSucceeds()
    {
        (void)pay();
        giveUp(m_order);
        giveUp(m_order);
        m_provider->isWell = false;
        QCOMPARE(m_till->refundNext(*m_connection).value(), Found::Something);
        QCOMPARE(status(), PaymentStatus::Refunding);
        QCOMPARE(m_till->refundNext(*m_connection).value(), Found::Nothing); // a little later
        m_provider->isWell = true;
        m_clock.time = m_clock.time.addSecs(1);
        QCOMPARE(m_till->refundNext(*m_connection).value(), Found::Something);
        QCOMPARE(m_provider->refunded.size(), 1);
        QCOMPARE(status(), PaymentStatus::Refunded);
    }

    void anOrderGivenUpBeforeIsNeverCharged()
    {
        giveUp(m_order);
        QCOMPARE(pay().error().slug, u"order-void"_s);
        QCOMPARE(m_till->find(*m_connection, m_order).error().slug, u"payment-not-found"_s);
    }

    void manyWhoAskAtOnceGetOnePayment()
    {
        std::barrier start(8);
        std::mutex mutex;
        QSet<PaymentId> payments;
        std::vector<std::thread> hands;
        for (int i = 0; i < 8; ++i) {
            hands.emplace_back([&] {
                Connection own(m_settings);
                start.arrive_and_wait();
                const auto payment = m_till->pay(own, m_order, kTerms);
                const std::scoped_lock lock(mutex);
                payments.insert(payment ? payment->facts().id : PaymentId());
            });
        }
        for (std::thread &hand : hands)
            hand.join();
        QCOMPARE(payments.size(), 1);
        QCOMPARE(told(), QStringList{u"PaymentApproved"_s});
    }
};

TEST_SUITE(TillTest);
#include "till_test.moc"
