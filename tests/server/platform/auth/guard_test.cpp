#include "server/platform/auth/guard.h"
#include "tests/server/platform/auth/tokens.h"
#include "tests/support/await.h"
#include "tests/support/test_suite.h"

#include <QPromise>

using namespace tokens;
using namespace platform;

namespace {

// Keys that arrive when the test says so.
class LateKeys : public Keys {
public:
    explicit LateKeys(const Es256PublicKey &key)
        : m_key(key)
    {
        m_looking.start();
    }

    void arrive()
    {
        m_arrived = true;
        finish();
    }
    void finish() { m_looking.finish(); }

    [[nodiscard]] std::optional<Es256PublicKey> find(const QString &kid) const override
    {
        return m_arrived && kid == m_key.kid() ? std::optional(m_key) : std::nullopt;
    }
    [[nodiscard]] QFuture<void> refresh() override { return m_looking.future(); }
    [[nodiscard]] bool isLoaded() const override { return m_arrived; }

private:
    Es256PublicKey m_key;
    QPromise<void> m_looking;
    bool m_arrived = false;
};

http::Request bringing(const QByteArray &authorization)
{
    http::Request request;
    request.trace = telemetry::Trace::begin();
    if (!authorization.isEmpty())
        request.headers.emplaceBack("authorization", authorization);
    return request;
}

QByteArrayList valuesOf(const http::Response &response, const QByteArray &field)
{
    QByteArrayList values;
    for (const auto &[name, value] : response.headers) {
        if (name.toLower() == field)
            values.append(value);
    }
    return values;
}

QByteArrayList challengesOf(const http::Response &response)
{
    return valuesOf(response, "www-authenticate");
}

QByteArrayList principalsOf(const http::Response &response)
{
    return valuesOf(response, "x-principal");
}

QString slugOf(const http::Response &response)
{
    return QJsonDocument::fromJson(response.body).object().value("type"_L1).toString().section(u'/', -1);
}

http::Response greet(const http::Request &, const Principal &who)
{
    return http::json(QJsonObject{{"hello"_L1, who.name}});
}

} // namespace

class GuardTest : public QObject {
    Q_OBJECT

private:
    const Es256Key m_key = Es256Key::generate();
    StoppedClock m_clock;
    KnownKeys m_keys{{m_key.publicKey()}};
    TokenVerifier m_verifier{kTrust, m_keys, m_clock};
    Guard m_guard{m_verifier, m_keys};

    QByteArray bearer() const { return "Bearer " + signJwt(m_key, claims(m_clock)); }

private Q_SLOTS:
    void whoHasTheRoleComesIn()
    {
        const auto handler = m_guard.require("buyer"_L1, greet);
        const auto answer = handler(bringing(bearer()));
        QVERIFY(answer.isFinished());
        QCOMPARE(tests::await(answer).status, 200);
        QVERIFY(tests::await(answer).body.contains("Anna"));
        QCOMPARE(tests::await(m_guard.signedIn(greet)(bringing("bearer" + bearer().mid(6)))).status, 200);
        QCOMPARE(tests::await(m_guard.requireAny({"admin"_L1, "buyer"_L1}, greet)(bringing(bearer()))).status, 200);
    }

    void whoWasLetInIsNamedToTheGatewayAndNobodyElse()
    {
        const QByteArrayList ada{claims(m_clock).value("sub"_L1).toString().toUtf8()};
        QCOMPARE(principalsOf(tests::await(m_guard.signedIn(greet)(bringing(bearer())))), ada);
        QCOMPARE(principalsOf(tests::await(m_guard.require("admin"_L1, greet)(bringing(bearer())))), ada);
        const QByteArray forged = "Bearer " + signJwt(Es256Key::generate(), claims(m_clock));
        QCOMPARE(principalsOf(tests::await(m_guard.signedIn(greet)(bringing(forged)))), QByteArrayList());
        QCOMPARE(principalsOf(tests::await(m_guard.signedIn(greet)(bringing({})))), QByteArrayList());
    }

    void whoBringsNothingIsAskedToSignIn()
    {
        const auto answer = tests::await(m_guard.signedIn(greet)(bringing({})));
        QCOMPARE(answer.status, 401);
        QCOMPARE(slugOf(answer), u"token-required"_s);
        QCOMPARE(challengesOf(answer), QByteArrayList{"Bearer"});
    }

    void aBadTokenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::newRow("basic") << QByteArray("Basic YTpi");
        QTest::newRow("no token") << QByteArray("Bearer ");
        QTest::newRow("rubbish") << QByteArray("Bearer a.b.c");
    }

    void aBadTokenIsRefused()
    {
        QFETCH(QByteArray, authorization);
        const auto answer = tests::await(m_guard.signedIn(greet)(bringing(authorization)));
        QCOMPARE(answer.status, 401);
        QCOMPARE(challengesOf(answer), QByteArrayList{"Bearer error=\"invalid_token\""});
    }

    void twoTokensAreNone()
    {
        http::Request request = bringing(bearer());
        request.headers.emplaceBack("authorization", bearer());
        QCOMPARE(tests::await(m_guard.signedIn(greet)(request)).status, 401);
    }

    void whoLacksTheRoleIsSentAway()
    {
        const auto answer = tests::await(m_guard.require("admin"_L1, greet)(bringing(bearer())));
        QCOMPARE(answer.status, 403);
        QCOMPARE(slugOf(answer), u"role-missing"_s);
        QCOMPARE(challengesOf(answer), QByteArrayList{"Bearer error=\"insufficient_scope\""});
    }

    void aHandlerRunsInTheTraceOfItsRequest()
    {
        const http::Request request = bringing(bearer());
        QByteArray seen;
        const auto look = [&](const http::Request &, const Principal &) {
            seen = telemetry::currentTrace().value_or(telemetry::Trace()).traceId;
            return http::noContent();
        };
        QCOMPARE(tests::await(m_guard.signedIn(look)(request)).status, 204);
        QCOMPARE(seen, request.trace.traceId);
        QVERIFY(!telemetry::currentTrace());
    }

    void aNewKeyIsLookedForBeforeItsTokenIsRefused()
    {
        LateKeys keys(m_key.publicKey());
        const TokenVerifier verifier(kTrust, keys, m_clock);
        Guard guard(verifier, keys);
        const auto answer = guard.signedIn(greet)(bringing(bearer()));
        QVERIFY(!answer.isFinished());
        keys.arrive();
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(tests::await(answer).status, 200);
    }

    void withoutAnyKeyItIsOurFaultAndNotTheClients()
    {
        LateKeys keys(m_key.publicKey());
        const TokenVerifier verifier(kTrust, keys, m_clock);
        Guard guard(verifier, keys);
        const auto answer = guard.signedIn(greet)(bringing(bearer()));
        keys.finish();
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(tests::await(answer).status, 503);
        QCOMPARE(slugOf(tests::await(answer)), u"keys-unavailable"_s);
    }

    void aTokenOfAKeyThatStaysUnknownIsRefused()
    {
        const QByteArray token = signJwt(Es256Key::generate(), claims(m_clock));
        const auto answer = m_guard.signedIn(greet)(bringing("Bearer " + token));
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(tests::await(answer).status, 401);
        QCOMPARE(slugOf(tests::await(answer)), u"unknown-key"_s);
    }
};

TEST_SUITE(GuardTest);
#include "guard_test.moc"
