#include "server/platform/auth/token_verifier.h"
#include "tests/server/identity/service/identity_process.h"
#include "tests/support/test_suite.h"

#include <QSet>

#include <future>

using namespace Qt::Literals::StringLiterals;
using contracts::identity::Role;

// What a client does to be known, through the doors of the running service.
class SessionsJourneyTest : public QObject {
    Q_OBJECT

private:
    const std::unique_ptr<IdentityProcess> m_identity = IdentityProcess::started();

    IdentityProcess::Answer refresh(const QString &token) const
    {
        return m_identity->ask("POST", u"/api/v1/sessions/refresh"_s, {{"refreshToken"_L1, token}});
    }

    static QString refreshTokenIn(const IdentityProcess::Answer &answer)
    {
        return answer.body.value("refreshToken"_L1).toString();
    }

private Q_SLOTS:
    void aBuyerRegistersSignsInAndIsKnown()
    {
        const auto registered = m_identity->registerUser(u"Anna@Example.com"_s);
        QCOMPARE(registered.status, 201);
        QCOMPARE(registered.whole.header("location"), "/api/v1/users/me");
        const auto session = m_identity->signIn(u"anna@example.com"_s, IdentityProcess::kPassword);
        QCOMPARE(session.expiresIn.count(), 900);
        const auto me = m_identity->ask("GET", u"/api/v1/users/me"_s, {}, session.accessToken);
        QCOMPARE(me.status, 200);
        QCOMPARE(me.body, toJson(session.user));
        QCOMPARE(me.body, registered.body);
        QCOMPARE(session.user.email, u"anna@example.com"_s);
        QCOMPARE(session.user.roles, QList<Role>{Role::Buyer});
    }

    void everyServiceCanCheckTheTokenAgainstThePublishedKeys()
    {
        const auto session = m_identity->signIn(u"seller@demo"_s, u"demo"_s);
        const auto published = m_identity->ask("GET", u"/.well-known/jwks.json"_s);
        QCOMPARE(published.status, 200);
        const platform::auth::KnownKeys keys(platform::auth::parseJwks(published.body).value());
        const core::SystemClock clock;
        const platform::auth::TokenVerifier verifier(
            {m_identity->issuer(), u"bookstore"_s, std::chrono::seconds(5), 10}, keys, clock);
        const auto who = verifier.verify(session.accessToken.toLatin1());
        QVERIFY(who);
        QCOMPARE(who->id, session.user.userId.uuid());
        QCOMPARE(who->name, u"Sea"_s);
        QCOMPARE(who->roles, (QSet<QString>{u"buyer"_s, u"seller"_s}));
    }

    void wrongPasswordAndUnknownAddressAreAnsweredAlike()
    {
        QCOMPARE(m_identity->registerUser(u"wrong@example.com"_s).status, 201);
        const auto answer = [&](const QString &email) {
            return m_identity->ask("POST", u"/api/v1/sessions"_s, {{"email"_L1, email}, {"password"_L1, u"no"_s}});
        };
        const auto wrong = answer(u"wrong@example.com"_s);
        QCOMPARE(wrong.status, 401);
        QCOMPARE(wrong.slug(), u"wrong-credentials"_s);
        QCOMPARE(answer(u"nobody@example.com"_s).body, wrong.body);
        QCOMPARE(answer(u"not an address"_s).body, wrong.body);
    }

    void aSessionIsRefreshedAndATokenThatComesAfterItsSuccessorEndsIt()
    {
        const auto session = m_identity->signIn(u"seller@demo"_s, u"demo"_s);
        const auto second = refresh(session.refreshToken);
        QCOMPARE(second.status, 200);
        QCOMPARE(second.whole.header("cache-control"), "no-store");
        const QString next = refreshTokenIn(second);
        QVERIFY(next != session.refreshToken);
        const QString newest = refreshTokenIn(refresh(next));
        const auto stolen = refresh(session.refreshToken);
        QCOMPARE(stolen.status, 401);
        QCOMPARE(stolen.slug(), u"refresh-token-reused"_s);
        QCOMPARE(refresh(newest).slug(), u"session-over"_s);
    }

    void aLostAnswerIsAskedForAgain()
    {
        const auto session = m_identity->signIn(u"seller@demo"_s, u"demo"_s);
        const QString lost = refreshTokenIn(refresh(session.refreshToken));
        const auto again = refresh(session.refreshToken);
        QCOMPARE(again.status, 200);
        QVERIFY(refreshTokenIn(again) != lost);
        QCOMPARE(refresh(refreshTokenIn(again)).status, 200);
        QCOMPARE(refresh(lost).slug(), u"refresh-token-reused"_s);
    }

    void ofManyWhoBringOneTokenAtOnceOneGoesOn()
    {
        const auto session = m_identity->signIn(u"seller@demo"_s, u"demo"_s);
        std::vector<std::future<QString>> coming;
        for (int i = 0; i < 4; ++i)
            coming.push_back(
                std::async(std::launch::async, [&] { return refreshTokenIn(refresh(session.refreshToken)); }));
        int goOn = 0;
        for (auto &token : coming)
            goOn += refresh(token.get()).status == 200 ? 1 : 0;
        QVERIFY2(goOn <= 1, qPrintable(QString::number(goOn)));
    }

    void whoSignsOutIsOut()
    {
        const auto session = m_identity->signIn(u"seller@demo"_s, u"demo"_s);
        const QJsonObject token{{"refreshToken"_L1, session.refreshToken}};
        QCOMPARE(m_identity->ask("DELETE", u"/api/v1/sessions/current"_s, token).status, 204);
        QCOMPARE(m_identity->ask("DELETE", u"/api/v1/sessions/current"_s, token).status, 204);
        QCOMPARE(refresh(session.refreshToken).slug(), u"session-over"_s);
    }

    void anAddressIsGivenOnceEvenToTwoAtTheSameMoment()
    {
        std::vector<std::future<int>> answers;
        for (int i = 0; i < 4; ++i)
            answers.push_back(
                std::async(std::launch::async, [&] { return m_identity->registerUser(u"same@example.com"_s).status; }));
        QList<int> statuses;
        for (auto &answer : answers)
            statuses.append(answer.get());
        QCOMPARE(statuses.count(201), 1);
        QCOMPARE(statuses.count(409), 3);
    }

    void badInputIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char *name, const char *path, const QByteArray &body, int status, const char *slug,
                             const char *pointer) {
            QTest::newRow(name) << QByteArray("POST") << QString::fromLatin1(path) << body << status
                                << QString::fromLatin1(slug) << QString::fromLatin1(pointer);
        };
        const auto user = [](const QByteArray &email, const QByteArray &password,
                              const QByteArray &more = {}) -> QByteArray {
            return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\",\"name\":\"A\",\"language\":\"ko\""
                + more + '}';
        };
        constexpr auto kUsers = "/api/v1/users";
        row("no JSON", kUsers, "{\"email\":", 400, "malformed-json", "");
        row("no object", kUsers, "[]", 400, "not-an-object", "");
        row("no email", kUsers, "{}", 422, "missing-field", "/email");
        row("wrong type", kUsers, "{\"email\":7}", 422, "wrong-type", "/email");
        row("no address", kUsers, user("anna", "open sesame"), 422, "not-an-email", "/email");
        row("short password", kUsers, user("x@y", "demo"), 422, "password-too-short", "/password");
        row("one letter", kUsers, user("x@y", "aaaaaaaaaaaa"), 422, "password-too-simple", "/password");
        row("role of one's own choice", kUsers, user("x@y", "open sesame", ",\"roles\":[\"admin\"]"), 422,
            "unknown-field", "/roles");
        row("empty sign-in", "/api/v1/sessions", "{}", 422, "missing-field", "/email");
        row("rubbish token", "/api/v1/sessions/refresh", "{\"refreshToken\":\"x\"}", 401, "refresh-token-unknown", "");
    }

    void badInputIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        platform::http::Call call;
        call.method = method;
        call.body = body;
        call.headers = {{"Content-Type", "application/json"}};
        const auto answer = m_identity->send(call, path);
        QTEST(answer.status, "status");
        QTEST(answer.slug(), "slug");
        QTEST(answer.body.value("pointer"_L1).toString(), "pointer");
        QCOMPARE(answer.whole.header("content-type"), "application/problem+json");
    }

    void aRushOfSignInsKeepsNobodyElseWaiting()
    {
        const auto session = m_identity->signIn(u"seller@demo"_s, u"demo"_s);
        std::vector<std::future<int>> rush;
        for (int i = 0; i < 60; ++i)
            rush.push_back(std::async(std::launch::async, [this, i] {
                return m_identity->signInFrom("192.0.2." + QByteArray::number(i), u"nobody%1@x"_s.arg(i), u"no"_s)
                    .status;
            }));
        QTRY_VERIFY(tests::answerAt(m_identity->internalPort(), u"/readyz"_s).value("ready"_L1).toBool());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_identity->ask("GET", u"/api/v1/users/me"_s, {}, session.accessToken).status, 200);
        const bool meanwhile = std::any_of(rush.begin(), rush.end(), [](const std::future<int> &answer) {
            return answer.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
        });
        QVERIFY(meanwhile);
        QSet<int> statuses;
        for (auto &answer : rush)
            statuses.insert(answer.get());
        QCOMPARE(statuses, (QSet<int>{401, 503}));
    }

    void noSecretIsEverLogged()
    {
        QCOMPARE(m_identity->registerUser(u"secret@example.com"_s).status, 201);
        const auto session = m_identity->signIn(u"secret@example.com"_s, IdentityProcess::kPassword);
        QCOMPARE(m_identity->ask("GET", u"/api/v1/users/me"_s, {}, session.accessToken).status, 200);
        QTRY_VERIFY(!m_identity->program().messages().filter(u"/api/v1/users/me 200"_s).isEmpty());
        const QByteArray said = m_identity->program().lines().join('\n');
        for (const QString &secret : {IdentityProcess::kPassword, session.accessToken, session.refreshToken,
                 session.accessToken.section(u'.', 2)})
            QVERIFY(!said.contains(secret.toUtf8()));
        QVERIFY(!said.contains("$argon2id$"));
    }
};

TEST_SUITE(SessionsJourneyTest);
#include "sessions_journey_test.moc"
