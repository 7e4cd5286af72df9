#include "server/payment/adapters/postgres/postgres_open_charges.h"
#include "server/payment/adapters/postgres/postgres_payments.h"
#include "server/payment/adapters/postgres/postgres_refunds.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace payment;
using namespace Qt::Literals::StringLiterals;
using platform::postgres::Connection;

namespace {

const QDateTime kNoon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

Payment aPayment()
{
    return Payment::request(OrderId::generate(), {BuyerId::generate(), Money::krw(39'800), u"card-4242"_s});
}

} // namespace

class PostgresPaymentsTest : public QObject {
    Q_OBJECT

    platform::postgres::Settings m_settings;
    std::unique_ptr<Connection> m_connection;

    template <class Work> auto transact(Work work) { return m_connection->transact(work); }

    void keep(const Payment &payment)
    {
        QVERIFY(transact([&](Connection &c) {
            PostgresPayments payments(c);
            return payments.lock(payment.facts().orderId).and_then([&](bool) { return payments.save(payment); });
        }));
    }
    std::optional<Payment> found(OrderId order) { return PostgresPayments(*m_connection).find(order).value(); }
    std::optional<Payment> due(const QDateTime &now)
    {
        return PostgresOpenCharges(*m_connection).claimDue(now, now.addSecs(10)).value();
    }
    std::optional<Payment> refundDue(const QDateTime &now)
    {
        return PostgresRefunds(*m_connection).claimDue(now, now.addSecs(10)).value();
    }

private Q_SLOTS:
    void init()
    {
        m_settings = tests::TestPostgres::migratedDatabase({u"payment"_s});
        m_connection = std::make_unique<Connection>(m_settings);
    }

    void aPaymentIsFoundAsItWasSaved()
    {
        Payment payment = aPayment();
        QVERIFY(!found(payment.facts().orderId));
        keep(payment);
        QCOMPARE(found(payment.facts().orderId)->facts(), payment.facts());
        (void)payment.declined(u"card-declined"_s);
        keep(payment);
        QCOMPARE(found(payment.facts().orderId)->facts(), payment.facts());
    }

    void anOrderGivenUpIsRememberedAlsoWithoutAPayment()
    {
        const OrderId order = OrderId::generate();
        const auto lock = [&] {
            return transact([&](Connection &c) { return PostgresPayments(c).lock(order); }).value();
        };
        QVERIFY(!lock());
        QVERIFY(PostgresPayments(*m_connection).rememberGivenUp(order));
        QVERIFY(lock());
    }

    void aGivenUpOrderMarksItsPayment()
    {
        const Payment payment = aPayment();
        keep(payment);
        QVERIFY(PostgresPayments(*m_connection).rememberGivenUp(payment.facts().orderId));
        QVERIFY(found(payment.facts().orderId)->facts().orderGivenUp);
    }

    void oneAtATimeWorksOnTheMoneyOfAnOrder()
    {
        const OrderId order = OrderId::generate();
        std::thread other;
        QVERIFY(transact([&](Connection &c) -> Result<> {
            (void)PostgresPayments(c).lock(order);
            other = std::thread([&] {
                Connection own(m_settings);
                (void)own.transact([&](Connection &t) { return PostgresPayments(t).lock(order); });
            });
            return PostgresPayments(c).rememberGivenUp(order);
        }));
        other.join();
        QVERIFY(PostgresPayments(*m_connection).lock(order).value());
    }

    void whatIsOpenIsCheckedWhenItIsDueAndByOneOnly()
    {
        const Payment payment = aPayment();
        keep(payment);
        QVERIFY(!due(kNoon));
        QVERIFY(PostgresOpenCharges(*m_connection).checkAt(payment.facts().orderId, kNoon));
        QVERIFY(!due(kNoon.addSecs(-1)));
        QCOMPARE(due(kNoon)->facts(), payment.facts());
        QVERIFY(!due(kNoon.addSecs(9)));
        QVERIFY(due(kNoon.addSecs(10))); // whoever claimed it is dead
    }

    void checksComeLaterEachTimeAndEndWhenTheProviderNeverHeardOfIt()
    {
        const Payment payment = aPayment();
        const OrderId order = payment.facts().orderId;
        keep(payment);
        PostgresOpenCharges open(*m_connection);
        QVERIFY(open.checkAt(order, kNoon) && open.postpone(order, kNoon, true));
        QVERIFY(!due(kNoon.addMSecs(499)) && due(kNoon.addMSecs(500)));
        for (int i = 0; i < 30; ++i)
            QVERIFY(open.postpone(order, kNoon, true));
        QVERIFY(!due(kNoon.addSecs(59)) && due(kNoon.addSecs(60)));
        QVERIFY(open.postpone(order, kNoon, false));
        QVERIFY(!due(kNoon.addYears(1)));
        QVERIFY(open.checkAt(order, kNoon)); // somebody wants it after all
        QVERIFY(open.postpone(order, kNoon, false) && due(kNoon.addSecs(1)));
    }

    void whatIsDecidedIsNotCheckedAnyMore()
    {
        Payment payment = aPayment();
        keep(payment);
        QVERIFY(PostgresOpenCharges(*m_connection).checkAt(payment.facts().orderId, kNoon));
        (void)payment.approved();
        keep(payment);
        QVERIFY(!due(kNoon.addYears(1)));
    }

    void aRefundIsOnTheListUntilItIsDone()
    {
        const Payment payment = aPayment();
        const OrderId order = payment.facts().orderId;
        keep(payment);
        PostgresRefunds refunds(*m_connection);
        QVERIFY(refunds.add(payment, kNoon) && refunds.add(payment, kNoon));
        QCOMPARE(refundDue(kNoon)->facts(), payment.facts());
        QVERIFY(!refundDue(kNoon.addSecs(9)));
        QVERIFY(refunds.postpone(order, kNoon));
        QVERIFY(!refundDue(kNoon.addMSecs(499)) && refundDue(kNoon.addMSecs(500)));
        QVERIFY(refunds.done(order, kNoon));
        QVERIFY(!refundDue(kNoon.addYears(1)));
        QVERIFY(refunds.add(payment, kNoon)); // told again
        QVERIFY(!refundDue(kNoon.addYears(1)));
    }
};

TEST_SUITE(PostgresPaymentsTest);
#include "postgres_payments_test.moc"
