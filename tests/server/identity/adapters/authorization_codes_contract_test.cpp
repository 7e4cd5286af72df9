#include "server/identity/adapters/postgres/postgres_authorization_codes.h"
#include "server/identity/adapters/postgres/postgres_sessions.h"
#include "server/identity/domain/proof_key.h"
#include "tests/server/identity/support/identity_database.h"
#include "tests/server/identity/support/in_memory_authorization_codes.h"
#include "tests/support/test_suite.h"

using namespace identity;
using namespace tests;

// What every keeper of codes for clients promises, in memory and in PostgreSQL.
class AuthorizationCodesContractTest : public QObject {
    Q_OBJECT

private:
    IdentityDatabase m_database;
    const Account m_anna = m_database.open();
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'772'357'400'123, Qt::UTC);
    const AuthorizationRequest m_request{
        u"desktop"_s, u"http://127.0.0.1:1/"_s, challengeOf(QString(43, u'v')), {}, true, u"once"_s};
    const Session m_session = Session::open(m_anna.id, m_now, {u"192.0.2.1"_s, u"browser"_s});
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<AuthorizationCodes> m_codes;

private Q_SLOTS:
    void initTestCase_data() { inMemoryAndInPostgres(); }

    void init()
    {
        m_codes.reset();
        if (isInPostgres()) {
            m_database.empty(u"session cascade"_s);
            m_sessions = std::make_unique<PostgresSessions>(m_database.connection());
            m_codes = std::make_unique<PostgresAuthorizationCodes>(m_database.connection());
        } else {
            auto sessions = std::make_unique<InMemorySessions>();
            m_codes = std::make_unique<InMemoryAuthorizationCodes>(*sessions);
            m_sessions = std::move(sessions);
        }
        QVERIFY(m_sessions->open(m_session));
    }

    void aCodeLeadsToItsSession()
    {
        const AuthorizationCode code{RefreshSecret::generate().hash(), m_session.id, m_request, m_now.addSecs(60)};
        AuthorizationCode bare = code;
        bare.hash = RefreshSecret::generate().hash();
        bare.request.openId = false;
        bare.request.nonce.clear();
        QVERIFY(m_codes->add(code));
        QVERIFY(m_codes->add(bare));
        QCOMPARE(m_codes->find(code.hash).value()->code, code);
        QCOMPARE(m_codes->find(code.hash).value()->session, m_session);
        QCOMPARE(m_codes->find(bare.hash).value()->code, bare);
        QVERIFY(!m_codes->find(RefreshSecret::generate().hash())->has_value());
    }

    void itsUseIsRememberedAndIsAUseOfTheSession()
    {
        const AuthorizationCode code{RefreshSecret::generate().hash(), m_session.id, m_request, m_now.addSecs(60)};
        const Origin desktop{u"192.0.2.9"_s, u"desktop"_s};
        QVERIFY(m_codes->add(code));
        QVERIFY(m_codes->markUsed(code.hash, desktop, m_now.addSecs(5)));
        const auto found = m_codes->find(code.hash).value();
        QCOMPARE(found->code.usedAt, std::optional(m_now.addSecs(5)));
        QCOMPARE(found->session.lastUsedAt, m_now.addSecs(5));
        QCOMPARE(found->session.origin, desktop);
        QVERIFY(m_sessions->end(m_session.id, m_now.addSecs(6)));
        QVERIFY(m_codes->find(code.hash).value()->session.endedAt);
    }

    void aSessionThatWaitsForItsClientIsNotTidiedAway()
    {
        const AuthorizationCode code{RefreshSecret::generate().hash(), m_session.id, m_request, m_now.addSecs(60)};
        QVERIFY(m_codes->add(code));
        QCOMPARE(m_sessions->forget(m_now).value(), 0);
        QCOMPARE(m_codes->tidy(m_now.addSecs(60)).value(), 0);
        QVERIFY(m_codes->find(code.hash)->has_value());
        QCOMPARE(m_codes->tidy(m_now.addSecs(61)).value(), 1);
        QVERIFY(!m_codes->find(code.hash)->has_value());
        QCOMPARE(m_sessions->forget(m_now.addSecs(1)).value(), 1);
    }
};

TEST_SUITE(AuthorizationCodesContractTest);
#include "authorization_codes_contract_test.moc"
