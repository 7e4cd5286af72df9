#include "server/identity/adapters/postgres/postgres_mail_orders.h"
#include "tests/server/identity/support/identity_database.h"
#include "tests/server/identity/support/in_memory_mail_orders.h"
#include "tests/support/test_suite.h"

using namespace identity;
using namespace tests;

// What every list of mails promises, in memory and in PostgreSQL.
class MailOrdersContractTest : public QObject {
    Q_OBJECT

private:
    IdentityDatabase m_database;
    std::unique_ptr<MailOrders> m_orders;
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'772'357'400'123, Qt::UTC);

    MailOrder ordered(const QString &email, int second = 0, MailKind kind = MailKind::PasswordReset)
    {
        const MailOrder order = MailOrder::of(kind, Email::parse(email).value(), m_now.addSecs(second));
        return m_orders->add(order) ? order : MailOrder();
    }

    std::optional<MailOrder> claimed(int second = 0, int until = 60)
    {
        return m_orders->claimDue(m_now.addSecs(second), m_now.addSecs(until)).value();
    }

private Q_SLOTS:
    void initTestCase_data() { inMemoryAndInPostgres(); }

    void init() { m_orders = m_database.emptied<MailOrders, InMemoryMailOrders, PostgresMailOrders>(u"mail_order"_s); }

    void theFirstOrderedIsTheFirstToGo()
    {
        const MailOrder second = ordered(u"b@example.com"_s, 1, MailKind::PasswordChanged);
        MailOrder first = ordered(u"a@example.com"_s);
        first.attempts = 1;
        QCOMPARE(claimed(5), std::optional(first));
        QCOMPARE(claimed(5)->id, second.id);
        QVERIFY(!claimed(5));
    }

    void whatIsClaimedIsNobodyElsesUntilTheClaimEnds()
    {
        const MailOrder order = ordered(u"a@example.com"_s);
        QCOMPARE(claimed(0, 60)->attempts, 1);
        QVERIFY(!claimed(59));
        const auto again = claimed(60, 120);
        QVERIFY(again);
        QCOMPARE(again->id, order.id);
        QCOMPARE(again->attempts, 2);
    }

    void whatIsPostponedComesLaterAndWhatIsStruckNever()
    {
        const MailOrder order = ordered(u"a@example.com"_s);
        QVERIFY(claimed(0, 60));
        QVERIFY(m_orders->postpone(order.id, m_now.addSecs(10)));
        QVERIFY(!claimed(9));
        QVERIFY(claimed(10, 60));
        QVERIFY(m_orders->strike(order.id));
        QVERIFY(!claimed(100'000));
    }

    void whatNobodyCouldBeSentIsTidiedAway()
    {
        (void)ordered(u"old@example.com"_s);
        const MailOrder young = ordered(u"young@example.com"_s, 100);
        QCOMPARE(m_orders->tidy(m_now.addSecs(50)).value(), 1);
        QCOMPARE(claimed(200, 300)->id, young.id);
    }
};

TEST_SUITE(MailOrdersContractTest);
#include "mail_orders_contract_test.moc"
