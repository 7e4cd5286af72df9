#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/adapters/postgres/postgres_password_resets.h"
#include "server/identity/domain/new_account.h"
#include "server/platform/postgres/migrator.h"
#include "tests/server/identity/support/in_memory_password_resets.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

using namespace identity;
using platform::postgres::Connection;

// What every keeper of codes promises, in memory and in PostgreSQL.
class PasswordResetsContractTest : public QObject {
    Q_OBJECT

private:
    const platform::postgres::Settings m_database = tests::TestPostgres::freshDatabase();
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<PasswordResets> m_resets;
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'772'357'400'123, Qt::UTC);
    UserId m_anna;

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("inPostgres");
        QTest::newRow("in memory") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    void initTestCase()
    {
        m_connection = std::make_unique<Connection>(m_database);
        QVERIFY(platform::postgres::migrate(*m_connection, u"identity"_s));
        const Account anna =
            openAccount({Email::parse(u"a@b"_s).value(), u"Anna"_s, Language::Korean, u"h"_s}, m_now).value();
        QVERIFY(PostgresAccounts(*m_connection).add(anna));
        m_anna = anna.id;
    }

    void init()
    {
        QFETCH_GLOBAL(bool, inPostgres);
        if (!inPostgres) {
            m_resets = std::make_unique<InMemoryPasswordResets>();
            return;
        }
        QVERIFY(m_connection->executeText(u"truncate password_reset"_s));
        m_resets = std::make_unique<PostgresPasswordResets>(*m_connection);
    }

    void cleanupTestCase()
    {
        m_resets.reset();
        m_connection.reset();
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
