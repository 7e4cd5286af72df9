#include "common/contracts/identity/oauth.h"
#include "server/platform/auth/jwt.h"
#include "server/platform/auth/token_verifier.h"
#include "tests/server/identity/service/desktop_client.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
namespace auth = platform::auth;
using contracts::identity::parseTokenGrant;
using contracts::identity::TokenGrant;

// A client opens the page of the shop in a browser, hears on the loopback address that somebody has signed in there,
// and goes on with the tokens of a session like any other.
class BrowserSignInTest : public QObject {
    Q_OBJECT

private:
    const std::unique_ptr<IdentityProcess> m_identity = IdentityProcess::started();
    const std::unique_ptr<DesktopClient> m_client = std::make_unique<DesktopClient>(*m_identity);

    TokenGrant signIn(const DesktopClient::Fields &otherwise = {})
    {
        const QString code = m_client->codeFor(u"seller@demo"_s, u"demo"_s, otherwise);
        return parseTokenGrant(m_client->token(m_client->trade(code)).body).value_or(TokenGrant());
    }

    DesktopClient::Answer refresh(const QString &token) const
    {
        return m_client->token({{u"grant_type"_s, u"refresh_token"_s}, {u"client_id"_s, DesktopClient::kName},
            {u"refresh_token"_s, token}});
    }

private Q_SLOTS:
    void whoSignsInOnThePageIsKnownToTheClient()
    {
        const auto page = m_client->openPage();
        QCOMPARE(page.answer.status, 200);
        QVERIFY(page.answer.whole.header("content-type").startsWith("text/html"));
        QVERIFY(page.answer.whole.header("content-security-policy").startsWith("default-src 'none'"));
        const auto heard = m_client->follow(m_client->fillIn(page, u"seller@demo"_s, u"demo"_s));
        QCOMPARE(heard.value(u"state"_s), DesktopClient::kState);
        QCOMPARE(heard.value(u"iss"_s), m_identity->issuer());
        const auto traded = m_client->token(m_client->trade(heard.value(u"code"_s)));
        QCOMPARE(traded.status, 200);
        QCOMPARE(traded.whole.header("cache-control"), "no-store");
        const auto grant = parseTokenGrant(traded.body);
        QVERIFY(grant);
        QVERIFY(grant->idToken.isEmpty() && grant->scope.isEmpty());
        const auto me = m_identity->ask("GET", u"/api/v1/users/me"_s, {}, grant->accessToken);
        QCOMPARE(me.status, 200);
        QCOMPARE(me.body.value("email"_L1).toString(), u"seller@demo"_s);
    }

    void theSessionIsOneOfThoseThatItsOwnerSeesAndEnds()
    {
        const TokenGrant grant = signIn();
        const auto listed = m_identity->ask("GET", u"/api/v1/sessions"_s, {}, grant.accessToken);
        QCOMPARE(listed.status, 200);
        const QJsonObject newest = listed.body.value("items"_L1).toArray().first().toObject();
        QVERIFY(newest.value("current"_L1).toBool());
        QCOMPARE(newest.value("device"_L1).toString(), u"Bookstore"_s);
        const QString path = u"/api/v1/sessions/"_s + newest.value("sessionId"_L1).toString();
        QCOMPARE(m_identity->ask("DELETE", path, {}, grant.accessToken).status, 204);
        QCOMPARE(refresh(grant.refreshToken).body.value("error"_L1).toString(), u"invalid_grant"_s);
    }

    void itsRefreshTokensRotateAndAStolenOneEndsIt()
    {
        const TokenGrant first = signIn();
        const auto second = parseTokenGrant(refresh(first.refreshToken).body).value();
        const auto third = parseTokenGrant(refresh(second.refreshToken).body).value();
        QCOMPARE(refresh(first.refreshToken).status, 400);
        const auto over = refresh(third.refreshToken);
        QCOMPARE(over.status, 400);
        QCOMPARE(over.body.value("error"_L1).toString(), u"invalid_grant"_s);
    }

    void aCodeThatComesTwiceEndsWhatWasGotWithIt()
    {
        const QString code = m_client->codeFor(u"seller@demo"_s, u"demo"_s);
        const auto grant = parseTokenGrant(m_client->token(m_client->trade(code)).body).value();
        const auto again = m_client->token(m_client->trade(code));
        QCOMPARE(again.status, 400);
        QCOMPARE(again.body.value("error"_L1).toString(), u"invalid_grant"_s);
        QCOMPARE(refresh(grant.refreshToken).body.value("error"_L1).toString(), u"invalid_grant"_s);
        QCOMPARE(m_identity->ask("GET", u"/api/v1/sessions"_s, {}, grant.accessToken).slug(), u"session-over"_s);
    }

    void anotherPasswordEndsWhatWaitsForItsClient()
    {
        const QString email = u"anna@example.com"_s;
        QCOMPARE(m_identity->registerUser(email).status, 201);
        const QString code = m_client->codeFor(email, IdentityProcess::kPassword);
        QVERIFY(!code.isEmpty());
        const auto session = m_identity->signIn(email, IdentityProcess::kPassword);
        QCOMPARE(m_identity
                     ->ask("PUT", u"/api/v1/users/me/password"_s,
                         {{"currentPassword"_L1, IdentityProcess::kPassword},
                             {"newPassword"_L1, u"another long password"_s}},
                         session.accessToken)
                     .status,
            204);
        QCOMPARE(m_client->token(m_client->trade(code)).body.value("error"_L1).toString(), u"invalid_grant"_s);
    }

    void whoIsAskedInAnIdTokenIsNamedThere()
    {
        const TokenGrant grant = signIn({{u"scope"_s, u"openid profile"_s}, {u"nonce"_s, u"once"_s}});
        QCOMPARE(grant.scope, u"openid"_s);
        const auto keys = auth::parseJwks(m_identity->ask("GET", u"/.well-known/jwks.json"_s).body).value();
        const auto id = auth::parseJwt(grant.idToken.toLatin1());
        QVERIFY(id && keys.first().verifies(id->signedPart, id->signature));
        const auto access = auth::parseJwt(grant.accessToken.toLatin1());
        QCOMPARE(id->claims.value("iss"_L1).toString(), m_identity->issuer());
        QCOMPARE(id->claims.value("aud"_L1).toString(), DesktopClient::kName);
        QCOMPARE(id->claims.value("nonce"_L1).toString(), u"once"_s);
        QCOMPARE(id->claims.value("name"_L1).toString(), u"Sea"_s);
        for (const QLatin1StringView same : {"iss"_L1, "sub"_L1, "sid"_L1})
            QCOMPARE(id->claims.value(same), access->claims.value(same));
        const qint64 age = QDateTime::currentSecsSinceEpoch() - id->claims.value("auth_time"_L1).toInteger();
        QVERIFY2(age >= 0 && age < 60, qPrintable(QString::number(age)));
    }

    void anIdTokenOpensNoDoor()
    {
        const TokenGrant grant = signIn({{u"scope"_s, u"openid"_s}});
        QCOMPARE(m_identity->ask("GET", u"/api/v1/users/me"_s, {}, grant.idToken).slug(), u"foreign-token"_s);
    }

    void aClientFindsItsWayByTheAddressOfTheShop()
    {
        const auto told = m_identity->ask("GET", u"/.well-known/openid-configuration"_s);
        QCOMPARE(told.status, 200);
        const auto metadata = contracts::identity::parseProviderMetadata(told.body).value();
        QCOMPARE(metadata.issuer, m_identity->issuer());
        QCOMPARE(metadata.authorizationEndpoint, m_identity->issuer() + u"/api/v1/oauth/authorize"_s);
        QCOMPARE(metadata.tokenEndpoint, m_identity->issuer() + u"/api/v1/oauth/token"_s);
        const auto keys = platform::http::send({.url = QUrl(metadata.jwksUri)});
        QVERIFY(keys && auth::parseJwks(keys->json().value()));
    }

    void thePageSpeaksKorean()
    {
        const auto page = m_client->openPage({}, "ko-KR,ko;q=0.9,en;q=0.8");
        QVERIFY(page.answer.whole.body.contains("<html lang=\"ko\">"));
        QVERIFY(page.answer.whole.body.contains("로그인"));
        // What is said after a wrong password, too, whatever the browser says then.
        const auto again = m_client->fillIn(page, u"nobody@example.com"_s, u"wrong"_s, "192.0.2.77");
        QCOMPARE(again.status, 403);
        QVERIFY(again.whole.body.contains("<html lang=\"ko\">"));
    }
};

TEST_SUITE(BrowserSignInTest);
#include "browser_sign_in_test.moc"
