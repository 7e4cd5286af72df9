#include "server/platform/auth/guard.h"
#include "server/platform/auth/jwks.h"
#include "server/platform/auth/jwt.h"
#include "tests/server/identity/service/identity_process.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
namespace auth = platform::auth;

// The shop gets other signing keys while it is open: nobody is signed out, and no service is restarted.
class KeyRotationTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<IdentityProcess> m_identity;

    // As every other service stands to identity.
    struct OtherService {
        explicit OtherService(const QString &identity)
            : issuer(identity)
            , keys({.url = QUrl(identity + u"/.well-known/jwks.json"_s)})
        {
            keys.start();
        }

        int statusFor(const QString &token)
        {
            platform::http::Request request;
            request.headers.emplaceBack("authorization", "Bearer " + token.toLatin1());
            const auto handler = guard.signedIn(
                [](const platform::http::Request &, const auth::Principal &) { return platform::http::noContent(); });
            auto answer = handler(request);
            while (!answer.isFinished())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            return answer.result().status;
        }

        QString issuer;
        core::SystemClock clock;
        auth::Jwks keys;
        auth::TokenVerifier verifier{{issuer, u"bookstore"_s, std::chrono::seconds(5), 10}, keys, clock};
        auth::Guard guard{verifier, keys};
    };

    struct Said {
        int exitCode;
        QByteArray text;
    };

    Said keys(const QStringList &arguments) const
    {
        tests::ProgramUnderTest program(QStringLiteral(IDENTITY_KEYS));
        m_identity->configure(program);
        program.start(arguments);
        const bool ended = program.hasEnded();
        return {ended ? program.exitCode() : -1, program.lines().join('\n')};
    }

    QString token() const { return m_identity->signIn(u"seller@demo"_s, u"demo"_s).accessToken; }

    static QString keyOf(const QString &token)
    {
        return auth::parseJwt(token.toLatin1())->header.value("kid"_L1).toString();
    }

    qsizetype published() const
    {
        return m_identity->ask("GET", u"/.well-known/jwks.json"_s).body.value("keys"_L1).toArray().size();
    }

    QByteArray brokersFile() const
    {
        QFile file(m_identity->publishedKeysFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    int statusFor(const QString &token) const
    {
        return m_identity->ask("GET", u"/api/v1/users/me"_s, {}, token).status;
    }

private Q_SLOTS:
    void init() { m_identity = IdentityProcess::started(); }
    void cleanup() { m_identity.reset(); }

    void aNewKeyIsToldBeforeItSigns()
    {
        const QString before = token();
        QCOMPARE(keys({u"rotate"_s}).exitCode, 0);
        QTRY_COMPARE(published(), 2);
        QCOMPARE(QJsonDocument::fromJson(brokersFile()).object().value("keys"_L1).toArray().size(), 2);
        QCOMPARE(keyOf(token()), keyOf(before));
        const Said again = keys({u"rotate"_s});
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.text.contains("on its way already"), again.text.constData());
    }

    void tokensOfTheOldKeyHoldOnAndThoseOfTheNewHoldAtOnceEverywhere()
    {
        OtherService other(m_identity->issuer());
        const QString before = token();
        QTRY_COMPARE(other.statusFor(before), 204);
        QCOMPARE(keys({u"rotate"_s, u"--lead"_s, u"0"_s}).exitCode, 0);
        QTRY_VERIFY(keyOf(token()) != keyOf(before));
        const QString after = token();
        QVERIFY(brokersFile().contains(keyOf(after).toLatin1()));
        QCOMPARE(statusFor(before), 200);
        QCOMPARE(statusFor(after), 200);
        QCOMPARE(other.statusFor(before), 204);
        QTRY_COMPARE(other.statusFor(after), 204); // which has to ask for it, not more than once in three seconds
    }

    void whatIsWithdrawnHoldsNoMoreAndSessionsGoOn()
    {
        const auto session = m_identity->signIn(u"seller@demo"_s, u"demo"_s);
        QCOMPARE(keys({u"withdraw"_s}).exitCode, 0);
        QTRY_COMPARE(statusFor(session.accessToken), 401);
        QVERIFY(!brokersFile().contains(keyOf(session.accessToken).toLatin1()));
        const auto refreshed =
            m_identity->ask("POST", u"/api/v1/sessions/refresh"_s, {{"refreshToken"_L1, session.refreshToken}});
        QCOMPARE(refreshed.status, 200);
        QCOMPARE(statusFor(refreshed.body.value("accessToken"_L1).toString()), 200);
    }

    void aRestartInTheMiddleChangesNothing()
    {
        const QString before = token();
        QCOMPARE(keys({u"rotate"_s}).exitCode, 0);
        m_identity->stop();
        m_identity->start();
        QCOMPARE(published(), 2);
        QCOMPARE(keyOf(token()), keyOf(before));
        QCOMPARE(statusFor(before), 200);
    }

    void aCommandThatIsNoneIsExplained()
    {
        QCOMPARE(keys({u"turn"_s}).exitCode, 2);
        QCOMPARE(keys({u"rotate"_s, u"--lead"_s, u"soon"_s}).exitCode, 2);
        QCOMPARE(keys({u"list"_s}).exitCode, 0);
    }
};

TEST_SUITE(KeyRotationTest);
#include "key_rotation_test.moc"
