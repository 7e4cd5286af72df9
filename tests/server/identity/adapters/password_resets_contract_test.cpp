#include "server/identity/adapters/postgres/postgres_password_resets.h"
#include "tests/server/identity/support/identity_database.h"
#include "tests/server/identity/support/in_memory_password_resets.h"
#include "tests/support/test_suite.h"

using namespace identity;
using namespace tests;

// What every keeper of codes promises, in memory and in PostgreSQL.
class PasswordResetsContractTest : public QObject {
    Q_OBJECT

private:
    IdentityDatabase m_database;
    const UserId m_anna = m_database.open().id;
    std::unique_ptr<PasswordResets> m_resets;
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'772'357'400'123, Qt::UTC);

private Q_SLOTS:
    void initTestCase_data() { inMemoryAndInPostgres(); }

    void init()
    {
        m_resets =
            m_database.emptied<PasswordResets, InMemoryPasswordResets, PostgresPasswordResets>(u"password_reset"_s);
    }

    void theNewestCodeIsTheOnlyOne()
    {
        const PasswordReset first{m_anna, u"first"_s, m_now.addSecs(900)};
        const PasswordReset second{m_anna, u"second"_s, m_now.addSecs(960)};
        QVERIFY(m_resets->put(first));
        QVERIFY(m_resets->put(second));
        QCOMPARE(m_resets->find(m_anna).value(), std::optional(second));
        QVERIFY(!m_resets->take(first).value());
        QVERIFY(m_resets->take(second).value());
    }

    void aCodeIsTakenOnce()
    {
        const PasswordReset reset{m_anna, u"code"_s, m_now.addSecs(900)};
        QVERIFY(m_resets->put(reset));
        QVERIFY(m_resets->take(reset).value());
        QVERIFY(!m_resets->take(reset).value());
        QVERIFY(!m_resets->find(m_anna)->has_value());
        QVERIFY(!m_resets->find(UserId())->has_value());
    }

    void codesAreForgottenByTheirUserAndByTheirTime()
    {
        QVERIFY(m_resets->put({m_anna, u"code"_s, m_now.addSecs(900)}));
        QCOMPARE(m_resets->tidy(m_now.addSecs(899)).value(), 0);
        QCOMPARE(m_resets->tidy(m_now.addSecs(901)).value(), 1);
        QVERIFY(m_resets->put({m_anna, u"code"_s, m_now.addSecs(900)}));
        QVERIFY(m_resets->forget(m_anna));
        QVERIFY(!m_resets->find(m_anna)->has_value());
    }
};

TEST_SUITE(PasswordResetsContractTest);
#include "password_resets_contract_test.moc"
