#include "server/identity/domain/proof_key.h"
#include "server/platform/auth/jwt.h"
#include "server/platform/postgres/connection.h"
#include "tests/server/identity/service/desktop_client.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;

// All that may be wrong on the way from a client to the page and back.
class OauthRefusalsTest : public QObject {
    Q_OBJECT

private:
    using Fields = DesktopClient::Fields;

    const std::unique_ptr<IdentityProcess> m_identity = IdentityProcess::started();
    const std::unique_ptr<DesktopClient> m_client = std::make_unique<DesktopClient>(*m_identity);

    QString code() const { return m_client->codeFor(u"seller@demo"_s, u"demo"_s); }

    QString errorOf(const Fields &fields) const
    {
        const auto answer = m_client->token(fields);
        return answer.status == 400 ? answer.body.value("error"_L1).toString() : QString::number(answer.status);
    }

private Q_SLOTS:
    void nobodyIsSentToAPlaceThatIsNotTrusted()
    {
        for (const Fields &strange : {Fields{{u"client_id"_s, u"another"_s}}, Fields{{u"client_id"_s, {}}},
                 Fields{{u"redirect_uri"_s, u"https://evil.example/callback"_s}}, Fields{{u"redirect_uri"_s, {}}},
                 Fields{{u"redirect_uri"_s, u"http://localhost:1/callback"_s}},
                 Fields{{u"redirect_uri"_s, m_client->redirectUri() + u"#x"_s}}}) {
            const auto page = m_client->openPage(strange);
            QCOMPARE(page.answer.status, 400);
            QVERIFY(page.answer.whole.header("location").isEmpty());
            QVERIFY(page.answer.whole.header("content-type").startsWith("text/html"));
            QVERIFY(page.form.isEmpty());
        }
    }

    void aClientHearsThatItsChallengeProvesNothing()
    {
        for (const Fields &weak : {Fields{{u"code_challenge_method"_s, u"plain"_s}},
                 Fields{{u"code_challenge_method"_s, {}}}, Fields{{u"code_challenge"_s, {}}}}) {
            const auto heard = m_client->follow(m_client->openPage(weak).answer);
            QCOMPARE(heard.value(u"error"_s), u"invalid_request"_s);
            QCOMPARE(heard.value(u"state"_s), DesktopClient::kState);
            QCOMPARE(heard.value(u"iss"_s), m_identity->issuer());
            QVERIFY(heard.value(u"code"_s).isEmpty());
        }
    }

    void aFormThatIsNotOfThisPageInThisBrowserIsNotRead()
    {
        const auto mine = m_client->openPage();
        const auto others = m_client->openPage();
        QVERIFY(mine.cookie != others.cookie);
        auto crossed = mine;
        crossed.cookie = others.cookie;
        auto bare = mine;
        bare.cookie.clear();
        auto forged = mine;
        forged.form = QString::fromLatin1(platform::auth::signJwt(
            platform::auth::Es256Key::generate(), platform::auth::parseJwt(mine.form.toLatin1())->claims));
        auto none = mine;
        none.form.clear();
        for (const auto &page : {crossed, bare, forged, none}) {
            const auto answer = m_client->fillIn(page, u"seller@demo"_s, u"demo"_s);
            QCOMPARE(answer.status, 400);
            QVERIFY(answer.whole.header("location").isEmpty());
        }
        QCOMPARE(m_client->fillIn(mine, u"seller@demo"_s, u"demo"_s).status, 303);
    }

    void anAccessTokenIsNoForm()
    {
        auto page = m_client->openPage();
        page.form = m_identity->signIn(u"seller@demo"_s, u"demo"_s).accessToken;
        QCOMPARE(m_client->fillIn(page, u"seller@demo"_s, u"demo"_s).status, 400);
    }

    void whoChangesTheirMindIsSentBack()
    {
        const auto page = m_client->openPage();
        const auto heard = m_client->follow(
            m_client->submit({{u"form"_s, page.form}, {u"cancel"_s, u"yes"_s}}, page.cookie, "192.0.2.1"));
        QCOMPARE(heard.value(u"error"_s), u"access_denied"_s);
        QCOMPARE(heard.value(u"state"_s), DesktopClient::kState);
    }

    void aWrongPasswordShowsThePageAgainWithWhatWasTyped()
    {
        const auto page = m_client->openPage();
        const auto wrong = m_client->fillIn(page, u"<seller@demo>"_s, u"no"_s, "192.0.2.2");
        QCOMPARE(wrong.status, 403);
        QVERIFY(wrong.whole.body.contains("value=\"&lt;seller@demo&gt;\""));
        QVERIFY(wrong.whole.body.contains("role=\"alert\""));
        QVERIFY(!wrong.whole.body.contains("\"no\""));
        QCOMPARE(m_client->fillIn(page, QString(), QString(), "192.0.2.2").status, 403);
        QCOMPARE(m_client->fillIn(page, u"seller@demo"_s, QString(5'000, u'x'), "192.0.2.2").status, 403);
    }

    void guessesOnThePageAreCountedWithAllOthers()
    {
        const QString email = u"guessed@example.com"_s;
        QCOMPARE(m_identity->registerUser(email).status, 201);
        const auto page = m_client->openPage();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_client->fillIn(page, email, u"no"_s, "192.0.2.3").status, 403);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_identity->signInFrom("192.0.2.3", email, u"no"_s).status, 401);
        const auto held = m_client->fillIn(page, email, IdentityProcess::kPassword, "192.0.2.3");
        QCOMPARE(held.status, 429);
        QVERIFY(held.whole.header("retry-after").toInt() > 200);
        QVERIFY(held.whole.header("content-type").startsWith("text/html"));
        QCOMPARE(m_identity->signInFrom("192.0.2.3", email, IdentityProcess::kPassword).status, 429);
        QCOMPARE(m_client->fillIn(page, email, IdentityProcess::kPassword, "192.0.2.4").status, 303);
    }

    void aCodeIsWorthNothingToOthers_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error");
        QTest::newRow("code_verifier") << QString(43, u'w') << u"invalid_grant"_s;
        QTest::newRow("redirect_uri") << u"http://127.0.0.1:1/callback"_s << u"invalid_grant"_s;
        QTest::newRow("client_id") << u"another"_s << u"invalid_client"_s;
    }
    void aCodeIsWorthNothingToOthers()
    {
        QFETCH(QString, value);
        QFETCH(QString, error);
        const QString given = code();
        QCOMPARE(errorOf(m_client->trade(given, {{QString::fromLatin1(QTest::currentDataTag()), value}})), error);
        QCOMPARE(m_client->token(m_client->trade(given)).status, 200); // whose it is can still trade it
    }

    void theChallengeItselfIsNoVerifier()
    {
        const QString challenge = identity::challengeOf(DesktopClient::kVerifier);
        QCOMPARE(errorOf(m_client->trade(code(), {{u"code_verifier"_s, challenge}})), u"invalid_grant"_s);
    }

    void anExpiredCodeIsTradedNoMore()
    {
        const QString given = code();
        platform::postgres::Connection database(m_identity->database());
        QVERIFY(database.executeText(u"update authorization_code set expires_at = now()"_s));
        QCOMPARE(errorOf(m_client->trade(given)), u"invalid_grant"_s);
    }

    void whatIsNoTradeIsNamed()
    {
        const QString given = code();
        const auto without = [&](const QString &name) { return errorOf(m_client->trade(given, {{name, {}}})); };
        for (const QString &name : {u"grant_type"_s, u"client_id"_s, u"code"_s, u"redirect_uri"_s, u"code_verifier"_s})
            QCOMPARE(without(name), u"invalid_request"_s);
        const auto with = [&](const QString &name, const QString &value) {
            return errorOf(m_client->trade(given, {{name, value}}));
        };
        QCOMPARE(with(u"grant_type"_s, u"password"_s), u"unsupported_grant_type"_s);
        QCOMPARE(with(u"code_verifier"_s, u"short"_s), u"invalid_request"_s);
        QCOMPARE(with(u"code"_s, u"rubbish"_s), u"invalid_grant"_s);
        QCOMPARE(errorOf(m_client->trade(given) + Fields{{u"code"_s, given}}), u"invalid_request"_s);
        QCOMPARE(m_identity->ask("POST", u"/api/v1/oauth/token"_s, {{"code"_L1, given}}).status, 415);
        QCOMPARE(m_client->token(m_client->trade(given)).status, 200);
    }

    void noCodeIsEverLogged()
    {
        const QString given = code();
        QCOMPARE(m_client->token(m_client->trade(given)).status, 200);
        QTRY_VERIFY(!m_identity->program().messages().filter(u"/api/v1/oauth/token 200"_s).isEmpty());
        const QByteArray log = m_identity->program().lines().join('\n');
        for (const QByteArray &secret : {given.toLatin1(), DesktopClient::kVerifier.toLatin1()})
            QVERIFY(!log.contains(secret));
    }
};

TEST_SUITE(OauthRefusalsTest);
#include "oauth_refusals_test.moc"
