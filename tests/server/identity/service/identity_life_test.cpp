#include "tests/server/identity/service/identity_process.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using tests::TestPostgres;

// The service when its world comes and goes.
class IdentityLifeTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<IdentityProcess> m_identity;

private Q_SLOTS:
    void init() { m_identity = std::make_unique<IdentityProcess>(); }
    void cleanup() { m_identity.reset(); }

    void accountsSessionsAndKeysSurviveARestart()
    {
        m_identity->start();
        const auto session = m_identity->signIn(u"seller@demo"_s, u"demo"_s);
        m_identity->stop();
        QCOMPARE(m_identity->program().exitCode(), 0);
        m_identity->start();
        const auto me = m_identity->ask("GET", u"/api/v1/users/me"_s, {}, session.accessToken);
        QCOMPARE(me.body, toJson(session.user));
        QCOMPARE(m_identity->signIn(u"seller@demo"_s, u"demo"_s).user, session.user);
        const auto next =
            m_identity->ask("POST", u"/api/v1/sessions/refresh"_s, {{"refreshToken"_L1, session.refreshToken}});
        QCOMPARE(next.status, 200);
    }

    void withoutItsDatabaseItSaysSoAndComesBack()
    {
        m_identity->start();
        const auto session = m_identity->signIn(u"seller@demo"_s, u"demo"_s);
        TestPostgres::kill();
        const auto me = m_identity->ask("GET", u"/api/v1/users/me"_s, {}, session.accessToken);
        QCOMPARE(me.status, 503);
        QVERIFY(!me.whole.header("retry-after").isEmpty());
        QTRY_VERIFY(!m_identity->isReady());
        QCOMPARE(m_identity->ask("GET", u"/.well-known/jwks.json"_s).status, 200);
        TestPostgres::restart();
        QTRY_VERIFY_WITH_TIMEOUT(m_identity->isReady(), 20'000);
        QCOMPARE(m_identity->ask("GET", u"/api/v1/users/me"_s, {}, session.accessToken).status, 200);
    }

    void withoutTheBrokerPeopleStillComeIn()
    {
        m_identity->broker().stop();
        m_identity->start();
        QCOMPARE(m_identity->registerUser(u"anna@example.com"_s).status, 201);
        QCOMPARE(m_identity->signIn(u"anna@example.com"_s, IdentityProcess::kPassword).user.name, u"김지영"_s);
    }

    void itRefusesToStartWithoutAUsableKeyOrSeed()
    {
        QFile key(m_identity->signingKeyFile());
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write("open sesame");
        key.close();
        m_identity->program().with(u"BOOKSTORE_SEED_ACCOUNTS_FILE"_s, u"/nowhere"_s).with(u"BOOKSTORE_ISSUER"_s, {});
        m_identity->program().start();
        QVERIFY(m_identity->program().hasEnded());
        QCOMPARE(m_identity->program().exitCode(), 2);
        QCOMPARE(m_identity->program().lines().size(), 1);
        const QByteArray line = m_identity->program().lines().first();
        for (const char *fault : {"BOOKSTORE_SIGNING_KEY_FILE", "BOOKSTORE_SEED_ACCOUNTS_FILE", "BOOKSTORE_ISSUER"})
            QVERIFY2(line.contains(fault), line.constData());
        QVERIFY(!line.contains("sesame"));
    }
};

TEST_SUITE(IdentityLifeTest);
#include "identity_life_test.moc"
